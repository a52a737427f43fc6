package dev.evenkeel.slack.command.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Part.Button;
import dev.evenkeel.chat.Part.Control;
import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.mitigation.ready.Readiness.Item;
import dev.evenkeel.mitigation.ready.ReadinessNow;

/** What can best be done next in an incident, with the buttons for it. */
@ApplicationScoped
class ContextCard {

    private final ReadinessNow readiness;

    @Inject
    ContextCard(ReadinessNow readiness) {
        this.readiness = readiness;
    }

    /** The card for whoever asks. */
    Message of(IncidentFacts incident) {
        Text state = Text.of(
                "*{}* {} {}: {}",
                incident.key(),
                incident.severity().name(),
                incident.status().word(),
                incident.title());
        List<Part> parts = new ArrayList<>();
        List<Text> lines = new ArrayList<>(List.of(state, commander(incident), next(incident)));
        if (incident.isOpen() && incident.mitigatedAt().isEmpty()) {
            withoutAWay(incident).ifPresent(lines::add);
        }
        parts.add(new Part.Words(Text.lines(lines)));
        parts.add(new Part.Controls("next", buttons(incident)));
        return Message.of(state, parts);
    }

    private static Text commander(IncidentFacts incident) {
        return incident.commander()
                .map(userId -> Text.of("Commander: {}", new Span.Person(userId)))
                .orElseGet(() -> Text.of("Commander: nobody yet"));
    }

    /** What nobody knows how to take back, of the affected services only. */
    private Optional<Text> withoutAWay(IncidentFacts incident) {
        List<Item> items = readiness.withoutAWay(incident.services());
        List<String> services =
                items.stream().flatMap(item -> item.service().stream()).toList();
        List<String> jobs = items.stream().flatMap(item -> item.job().stream()).toList();
        List<String> named = new ArrayList<>();
        services.forEach(name -> named.add(jobs.contains(name) ? name + " (nor a stop for its data pushes)" : name));
        List<Text> sentences = new ArrayList<>();
        if (!named.isEmpty()) {
            sentences.add(Text.of("No way back is on file: {}.", String.join(", ", named)));
        }
        jobs.stream()
                .filter(job -> !services.contains(job))
                .forEach(job -> sentences.add(Text.of("No stop is on file for the data pushes of {}.", job)));
        return sentences.stream().reduce((one, other) -> one.then(Text.of(" ")).then(other));
    }

    private static Text next(IncidentFacts incident) {
        return switch (incident.status()) {
            case INVESTIGATING, IDENTIFIED -> Text.of(open(incident));
            case MONITORING -> Text.of("Next: watch it, then `/incident resolve`.");
            case RESOLVED -> Text.of("Next: check the times and export the draft, `/incident postmortem export md`.");
            case CLOSED, CANCELED -> Text.of("Nothing is left to do. If it comes back: `/incident reopen`.");
        };
    }

    private static String open(IncidentFacts incident) {
        if (incident.commander().isEmpty()) {
            return "Next: somebody takes command.";
        }
        return incident.mitigatedAt().isPresent()
                ? "Next: tell the others how it stands, `/incident update TEXT`."
                : "Next: stop the bleeding first, `/incident suspects` shows the best way back.";
    }

    private static List<Control> buttons(IncidentFacts incident) {
        String key = incident.key();
        List<Control> buttons = new ArrayList<>();
        switch (incident.status()) {
            case INVESTIGATING, IDENTIFIED -> {
                commandFree(incident).ifPresent(buttons::add);
                buttons.add(Button.plain("incident.update", key, "Update\u2026"));
                buttons.add(Button.plain("incident.suspects", key, "Suspects"));
                buttons.add(Button.plain("incident.mitigated", key, "Mitigated"));
            }
            case MONITORING -> {
                buttons.add(Button.plain("incident.update", key, "Update\u2026"));
                buttons.add(Button.primary("incident.resolve", key, "Resolve"));
            }
            case RESOLVED -> {
                buttons.add(Button.primary("incident.postmortem", key, "Postmortem"));
                buttons.add(Button.plain("incident.times", key, "Times\u2026"));
                buttons.add(Button.plain("incident.reopen", key, "Reopen"));
                buttons.add(Button.plain("incident.close", key, "Close"));
            }
            case CLOSED, CANCELED -> buttons.add(Button.plain("incident.reopen", key, "Reopen"));
        }
        buttons.add(Button.plain("incident.timeline", key, "Timeline"));
        return buttons;
    }

    private static Optional<Button> commandFree(IncidentFacts incident) {
        return incident.commander().isEmpty()
                ? Optional.of(Button.primary("incident.lead", incident.key(), "I take command"))
                : Optional.empty();
    }
}
