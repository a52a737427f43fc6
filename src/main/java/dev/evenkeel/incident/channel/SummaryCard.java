package dev.evenkeel.incident.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Fact;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Role;
import dev.evenkeel.incident.Status;

/** An incident at a glance: what is known, what is not, and what to press next. */
public final class SummaryCard {

    private static final Text STORED = Text.of(
            "I keep commands, answers, pins and marked messages"
                    + " (:pushpin: timeline, :star: key event, :ballot_box_with_check: follow-up, :question: open question); nothing else.");

    private SummaryCard() {}

    /**
     * Draws it.
     *
     * @param nextPromise when something is due next, in words
     * @param extra a line more, such as the best way back
     */
    public static Message of(IncidentFacts incident, Optional<String> nextPromise, Optional<Text> extra) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Heading(
                Text.of("{}{} · {}", Named.drill(incident), Text.of(incident.key()), Text.quote(headline(incident)))));
        parts.add(new Part.Fields(fields(incident)));
        incident.description().ifPresent(text -> parts.add(new Part.Words(Text.written(text))));
        incident.impact().ifPresent(text -> parts.add(new Part.Words(Text.of("*Impact:* {}", Text.written(text)))));
        parts.add(new Part.Words(lastUpdate(incident)));
        nextPromise.ifPresent(words -> parts.add(new Part.Words(Text.of("*Next:* {}", words))));
        extra.ifPresent(text -> parts.add(new Part.Words(text)));
        List<Part.Control> controls = controls(incident);
        if (!controls.isEmpty()) {
            parts.add(new Part.Controls("incident", controls));
        }
        parts.add(new Part.Why(STORED));
        return Message.of(summary(incident), parts);
    }

    private static Text summary(IncidentFacts incident) {
        return Text.of(
                "{}{} {} · {} · {}",
                Named.drill(incident),
                Text.of(incident.key()),
                Text.of(incident.severity().name()),
                Text.of(incident.status().word()),
                incident.title());
    }

    private static String headline(IncidentFacts incident) {
        String title = incident.title();
        int most = 120;
        return title.codePointCount(0, title.length()) <= most
                ? title
                : title.substring(0, title.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    private static List<Part.Field> fields(IncidentFacts incident) {
        List<Part.Field> fields = new ArrayList<>();
        fields.add(new Part.Field("Severity", severity(incident)));
        fields.add(new Part.Field("Status", Text.of(incident.status().word())));
        fields.add(new Part.Field(
                "Commander", incident.commander().map(Named::user).orElse(Text.of("nobody yet"))));
        others(incident).ifPresent(held -> fields.add(new Part.Field("Roles", held)));
        fields.add(new Part.Field(
                "Services",
                incident.services().isEmpty()
                        ? Text.of("none named; `/incident svc NAME`")
                        : Text.quote(String.join(", ", incident.services()))));
        fields.add(new Part.Field(
                "Declared", Text.of("{} by {}", incident.declaredAt(), Named.user(incident.declaredBy()))));
        fields.add(new Part.Field("Impact start", impactStart(incident)));
        incident.mitigatedAt().ifPresent(at -> fields.add(new Part.Field("Mitigated", Text.of("{}", at))));
        incident.resolvedAt().ifPresent(at -> fields.add(new Part.Field("Resolved", Text.of("{}", at))));
        return fields;
    }

    private static Text severity(IncidentFacts incident) {
        boolean assumed = "proposed".equals(incident.factStates().get("severity"));
        return Text.of(incident.severity().name() + (assumed ? " (assumed; `/incident sev N`)" : ""));
    }

    private static Optional<Text> others(IncidentFacts incident) {
        List<Text> held = incident.roles().entrySet().stream()
                .filter(role -> role.getKey() != Role.COMMANDER)
                .sorted(Map.Entry.comparingByKey())
                .map(role -> Text.of(role.getKey().title() + ": {}", Named.user(role.getValue())))
                .toList();
        return held.isEmpty() ? Optional.empty() : Optional.of(Text.lines(held));
    }

    private static Text impactStart(IncidentFacts incident) {
        return incident.impactStartedAt()
                .map(at -> Text.of("{}", at))
                .orElseGet(() -> Optional.ofNullable(incident.proposals().get(Fact.IMPACT_STARTED.field()))
                        .map(at -> Text.of("perhaps {}; `/incident started TIME`", at))
                        .orElse(Text.of("not known; `/incident started TIME`")));
    }

    private static Text lastUpdate(IncidentFacts incident) {
        return incident.lastUpdate().isEmpty()
                ? Text.of("*Last update:* none yet")
                : Text.of(
                        "*Last update* {}: {}",
                        incident.lastUpdateAt().orElseThrow(),
                        Text.written(incident.lastUpdate().get()));
    }

    private static List<Part.Control> controls(IncidentFacts incident) {
        List<Part.Control> controls = new ArrayList<>();
        if (incident.isOpen()) {
            if (incident.commander().isEmpty()) {
                controls.add(Part.Button.primary("incident.lead", incident.key(), "Take command"));
            }
            controls.add(Part.Button.plain("incident.update", incident.key(), "Update…"));
            controls.add(Part.Button.plain("incident.suspects", incident.key(), "Suspects"));
            controls.add(
                    incident.status() == Status.MONITORING
                            ? Part.Button.plain("incident.resolve", incident.key(), "Resolve")
                            : Part.Button.plain("incident.mitigated", incident.key(), "Mitigated"));
        } else if (incident.status() != Status.CANCELED) {
            controls.add(Part.Button.plain("incident.postmortem", incident.key(), "Postmortem draft"));
            controls.add(Part.Button.plain("incident.reopen", incident.key(), "Reopen"));
        }
        return controls;
    }
}
