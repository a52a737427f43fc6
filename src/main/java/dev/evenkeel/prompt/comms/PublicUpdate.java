package dev.evenkeel.prompt.comms;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Form;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.Status;
import dev.evenkeel.nudge.Audience;
import dev.evenkeel.nudge.Effect;
import dev.evenkeel.nudge.Given;
import dev.evenkeel.nudge.Past;
import dev.evenkeel.nudge.Prompt;
import dev.evenkeel.nudge.Scene;
import dev.evenkeel.nudge.rule.Cadence;
import dev.evenkeel.nudge.rule.Rung;
import dev.evenkeel.nudge.rule.Spoken;
import dev.evenkeel.prompt.Why;
import dev.evenkeel.timeline.Kind;
import dev.evenkeel.timeline.Ledger;
import dev.evenkeel.timeline.NewEntry;

/** The public clock. A time promised to the public drives it, and is asked for before it comes; without one it has a rhythm. */
@ApplicationScoped
class PublicUpdate implements Prompt {

    private static final String STILL_WORKING =
            "We are still working on it. We will tell you more as soon as there is something to tell.";
    private static final Duration LATE = Duration.ofMinutes(10);

    private final Ledger ledger;

    @Inject
    PublicUpdate(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String id() {
        return "public.update";
    }

    @Override
    public Noun noun() {
        return new Noun("public update", "public updates");
    }

    @Override
    public Audience audience() {
        return Audience.COMMS;
    }

    @Override
    public int urgency() {
        return 30;
    }

    @Override
    public Set<Status> phases() {
        return Set.of(Status.INVESTIGATING, Status.IDENTIFIED, Status.MONITORING);
    }

    @Override
    public Optional<Duration> first(Severity severity) {
        return Why.from(severity, Duration.ofMinutes(30), Duration.ofMinutes(60));
    }

    @Override
    public List<String> answers() {
        return List.of("draft", "still_working", "snooze_15");
    }

    @Override
    public List<Wanted> wanted(Scene scene) {
        Optional<Wanted> promise = promised(scene)
                .map(at -> new Wanted("", Cadence.beforePromise(lastTold(scene).orElse(scene.since()), at), true));
        return List.of(
                promise.orElseGet(() -> Wanted.at(Cadence.next(evidence(scene), interval(scene), scene.base()))));
    }

    /** The promise that is still to be kept: made with the last text, and not yet asked about in vain. */
    private static Optional<Instant> promised(Scene scene) {
        return scene.past().reversed().stream()
                .filter(past -> past.answeredAt().isPresent() || past.ignored())
                .findFirst()
                .flatMap(past -> Optional.ofNullable(past.detail().get("promised")))
                .flatMap(PublicUpdate::moment);
    }

    private static Optional<Instant> lastTold(Scene scene) {
        return scene.past().reversed().stream()
                .flatMap(past -> past.answeredAt().stream())
                .filter(at -> !at.isBefore(scene.since()))
                .findFirst();
    }

    private static Instant evidence(Scene scene) {
        Instant told = lastTold(scene).orElse(scene.since());
        return scene.past().stream()
                .filter(Past::ignored)
                .map(Past::dueAt)
                .filter(told::isBefore)
                .max(Instant::compareTo)
                .orElse(told);
    }

    private static Duration interval(Scene scene) {
        boolean halved = scene.incident().status() == Status.MONITORING
                && scene.incident().severity() == Severity.SEV1;
        return halved ? scene.first().multipliedBy(2) : scene.first();
    }

    @Override
    public Duration rhythm(Scene scene) {
        return interval(scene).multipliedBy(scene.stretch());
    }

    @Override
    public Turn turn(Scene scene, String subject) {
        Optional<Instant> promise = promised(scene);
        Optional<Instant> told = lastTold(scene);
        String last = told.map(at -> " The last one was " + Why.ago(at, scene.now()) + " ago.")
                .orElse(" None is on record so far.");
        String question = promise.map(at -> "Public update due, promised for " + Spoken.clock(at) + ".")
                .orElse("Public update due." + last);
        String why = promise.map(at -> "the public was told when to expect the next word")
                .orElse("the public hears every " + Spoken.length(interval(scene)));
        return new Ask(
                Text.of(question),
                Why.now(scene, why, Optional.empty()),
                List.of(
                        Option.first("draft", "Draft update"),
                        Option.plain("still_working", "Post “still working on it”"),
                        Option.plain("snooze_15", "Snooze 15 min")));
    }

    @Override
    public List<Rung> ladder(Scene scene) {
        Duration lead = promised(scene)
                .flatMap(at -> scene.last("").map(past -> Duration.between(past.dueAt(), at)))
                .filter(early -> !early.isNegative())
                .orElse(Duration.ZERO);
        Rung late = Rung.once(LATE, interval(scene), Rung.Climb.COMMANDER);
        return List.of(
                new Rung(late.after().plus(lead), late.climb()),
                new Rung(rhythm(scene).plus(lead), Rung.Climb.EXPIRE));
    }

    @Override
    public Effect answer(Given given) {
        return switch (given.answer()) {
            case "snooze_15" -> new Effect.Later(Duration.ofMinutes(15));
            case "still_working" -> told(given, STILL_WORKING, Optional.empty());
            default ->
                given.field("text")
                        .map(text -> told(given, text, given.moment("next")))
                        .orElseGet(() -> new Effect.Fill(form(given)));
        };
    }

    private Effect told(Given given, String text, Optional<Instant> next) {
        if (next.filter(at -> !at.isAfter(given.now())).isPresent()) {
            return new Effect.Refused(
                    "The next update has to be in the future. Press the button again and choose a later time.");
        }
        NewEntry entry = NewEntry.by(given.by(), given.incident().key(), given.now(), Kind.COMMUNICATION, text)
                .fact("prompt", Long.toString(given.prompt()))
                .fact("audience", "public");
        ledger.write(next.map(at -> entry.fact("promised", at.toString())).orElse(entry));
        String promise = next.map(at -> " Next one promised for " + Spoken.clock(at) + ".")
                .orElse("");
        Effect.Taken taken = Effect.Taken.saying(
                "public update on record: “{}”" + promise + " Publish it where customers read it.", text);
        return next.map(at -> taken.keeping(Map.of("promised", at.toString()))).orElse(taken);
    }

    private static Form form(Given given) {
        String initial = given.incident().impact().orElse("");
        return new Form(
                "",
                "Public update",
                "Record",
                "",
                Text.of("The bot records it and asks for the next one in time; publishing stays with you."),
                List.of(
                        new Form.Line(
                                "text",
                                "What customers read",
                                initial,
                                "Their words for the symptom. No estimates of repair time, no internal names.",
                                true,
                                false,
                                2000),
                        new Form.When("next", "Next update at", Optional.empty(), true)));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
