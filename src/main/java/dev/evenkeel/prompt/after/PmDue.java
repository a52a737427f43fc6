package dev.evenkeel.prompt.after;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.chat.Form;
import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.Status;
import dev.evenkeel.nudge.Audience;
import dev.evenkeel.nudge.Effect;
import dev.evenkeel.nudge.Given;
import dev.evenkeel.nudge.Past;
import dev.evenkeel.nudge.Prompt;
import dev.evenkeel.nudge.Scene;
import dev.evenkeel.nudge.rule.Rung;
import dev.evenkeel.nudge.rule.WorkingHours;
import dev.evenkeel.prompt.Why;
import dev.evenkeel.time.TeamZone;

/** The postmortem has a day: reminders before it, on it and after it, until somebody says it is reviewed. */
@ApplicationScoped
class PmDue implements Prompt {

    private static final String DAY = "day";
    private static final String OWNER = "owner";
    private static final int LATE = 2;

    private final TeamZone zone;
    private final String base;

    @Inject
    PmDue(
            TeamZone zone,
            @ConfigProperty(name = "evenkeel.base-url", defaultValue = "http://localhost:8080") String base) {
        this.zone = zone;
        this.base = base;
    }

    @Override
    public String id() {
        return "pm.due";
    }

    @Override
    public Noun noun() {
        return new Noun("postmortem reminder", "postmortem reminders");
    }

    @Override
    public Audience audience() {
        return Audience.OWNER;
    }

    @Override
    public int urgency() {
        return 70;
    }

    @Override
    public Set<Status> phases() {
        return Set.of(Status.RESOLVED, Status.CLOSED);
    }

    /** The calendar decides; the duration only says at which severities it is asked. */
    @Override
    public Optional<Duration> first(Severity severity) {
        return Why.from(severity, Duration.ofDays(1), Duration.ofDays(3));
    }

    @Override
    public List<String> answers() {
        return List.of("open", "reviewed", "new_date", "change_owner");
    }

    @Override
    public List<Wanted> wanted(Scene scene) {
        if (scene.answered("", "reviewed")) {
            return List.of();
        }
        return List.of(Wanted.at(due(scene)));
    }

    private Instant due(Scene scene) {
        Instant resolved = resolved(scene);
        Optional<Instant> last = scene.past().stream()
                .filter(past -> past.ignored() || past.answeredAt().isPresent())
                .map(Past::dueAt)
                .filter(at -> !at.isBefore(resolved))
                .max(Instant::compareTo);
        if (last.isEmpty() && scene.set()) {
            return resolved.plus(scene.first());
        }
        return deadline(scene).reminderAfter(last.orElse(resolved));
    }

    private Deadline deadline(Scene scene) {
        Optional<LocalDate> chosen = kept(scene, DAY).map(LocalDate::parse);
        return Deadline.after(resolved(scene), scene.incident().severity(), new WorkingHours(zone.id()))
                .or(chosen);
    }

    private static Instant resolved(Scene scene) {
        return scene.incident()
                .resolvedAt()
                .or(() -> scene.incident().closedAt())
                .orElse(scene.since());
    }

    private static Optional<String> kept(Scene scene, String name) {
        return scene.past().reversed().stream()
                .flatMap(past -> Optional.ofNullable(past.detail().get(name)).stream())
                .findFirst();
    }

    @Override
    public Turn turn(Scene scene, String subject) {
        Deadline deadline = deadline(scene);
        long ignored = scene.past().stream().filter(Past::ignored).count();
        Optional<String> owner = kept(scene, OWNER).or(() -> scene.incident().commander());
        Text question = Text.of(
                "Postmortem of {} is due on " + deadline.day() + ".",
                scene.incident().key());
        if (ignored >= LATE) {
            Text more = scene.incident()
                    .commander()
                    .filter(user -> !owner.equals(Optional.of(user)))
                    .map(user -> Text.of(" {} is asked too.", new Span.Person(user)))
                    .orElse(Text.EMPTY);
            question = question.then(Text.of(" Asked " + ignored + " times before without an answer."))
                    .then(more);
        }
        return new Ask(
                question,
                Why.now(scene, "a draft is ready to be filled", Optional.of(deadline.reminderAfter(scene.now()))),
                List.of(
                        Option.plain("open", "Open draft"),
                        Option.first("reviewed", "Mark reviewed"),
                        Option.plain("new_date", "New date…"),
                        Option.person("change_owner", "Change owner")),
                owner,
                Map.of());
    }

    @Override
    public List<Rung> ladder(Scene scene) {
        Instant due = scene.last("").map(Past::dueAt).orElse(scene.now());
        Instant next = deadline(scene).reminderAfter(due);
        return List.of(new Rung(Duration.between(due, next), Rung.Climb.EXPIRE));
    }

    @Override
    public Effect answer(Given given) {
        return switch (given.answer()) {
            case "open" -> new Effect.Told(Text.of("{}", draft(given)));
            case "reviewed" -> Effect.Taken.saying("the postmortem is reviewed").noting("The postmortem is reviewed.");
            case "change_owner" ->
                given.choice()
                        .<Effect>map(user -> Effect.Taken.saying("{} owns the postmortem", new Span.Person(user))
                                .keeping(Map.of(OWNER, user))
                                .noting("<@" + user + "> owns the postmortem."))
                        .orElse(new Effect.Refused("Choose a person from the list."));
            default -> newDate(given);
        };
    }

    private Span.Link draft(Given given) {
        return new Span.Link(base + "/incidents/" + given.incident().key(), "Open the draft");
    }

    private Effect newDate(Given given) {
        Optional<Instant> chosen = given.moment(DAY);
        if (chosen.isEmpty()) {
            return new Effect.Fill(new Form(
                    "",
                    "New date",
                    "Set",
                    "",
                    Text.of("When will the postmortem be ready?"),
                    List.of(new Form.When(DAY, "Due", Optional.empty(), false))));
        }
        LocalDate day = new WorkingHours(zone.id()).dayOf(chosen.get());
        if (chosen.get().isBefore(given.now())) {
            return new Effect.Refused("That day is over. Press the button again and choose a later one.");
        }
        return Effect.Taken.saying("the postmortem is due on " + day)
                .keeping(Map.of(DAY, day.toString()))
                .noting("The postmortem is due on " + day + ".");
    }
}
