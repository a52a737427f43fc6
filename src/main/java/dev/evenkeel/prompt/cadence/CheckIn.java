package dev.evenkeel.prompt.cadence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.Status;
import dev.evenkeel.incident.act.ChangeSeverity;
import dev.evenkeel.nudge.Audience;
import dev.evenkeel.nudge.Effect;
import dev.evenkeel.nudge.Given;
import dev.evenkeel.nudge.Past;
import dev.evenkeel.nudge.Prompt;
import dev.evenkeel.nudge.Scene;
import dev.evenkeel.nudge.rule.Rung;
import dev.evenkeel.nudge.setting.OnCall;
import dev.evenkeel.prompt.Acts;
import dev.evenkeel.prompt.Why;
import dev.evenkeel.prompt.change.BestSuspect;

/** The team's clock: how does it stand? Every update and every answer resets it; ignored, it climbs, at most twice in an incident. */
@ApplicationScoped
class CheckIn implements Prompt {

    private static final int CLIMBS = 2;

    private final ChangeSeverity severity;
    private final CheckInUpdate update;
    private final OnCall onCall;
    private final BestSuspect suspect;

    @Inject
    CheckIn(ChangeSeverity severity, CheckInUpdate update, OnCall onCall, BestSuspect suspect) {
        this.severity = severity;
        this.update = update;
        this.onCall = onCall;
        this.suspect = suspect;
    }

    @Override
    public String id() {
        return "checkin";
    }

    @Override
    public Noun noun() {
        return new Noun("check-in", "check-ins");
    }

    @Override
    public Audience audience() {
        return Audience.COMMANDER;
    }

    @Override
    public int urgency() {
        return 50;
    }

    @Override
    public Set<Status> phases() {
        return Set.of(Status.INVESTIGATING, Status.IDENTIFIED);
    }

    @Override
    public Optional<Duration> first(Severity at) {
        return Why.from(at, Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofMinutes(120));
    }

    @Override
    public List<String> answers() {
        return List.of("no_change", "update", "raise", "snooze_10", "snooze_30");
    }

    @Override
    public List<Wanted> wanted(Scene scene) {
        return List.of(Wanted.at(due(scene)));
    }

    private static Instant due(Scene scene) {
        Instant evidence = evidence(scene);
        Optional<Instant> chosen = scene.lastEnded()
                .filter(past ->
                        past.answeredAt().filter(at -> !evidence.isAfter(at)).isPresent())
                .flatMap(past -> past.answeredAt()
                        .map(at -> at.plus(
                                Duration.ofMinutes(Long.parseLong(past.detail().getOrDefault("next_minutes", "0"))))))
                .filter(at -> at.isAfter(evidence));
        return chosen.orElse(scene.next(evidence));
    }

    /** When somebody last said how it stands; a question nobody answered counts from when it was due. */
    private static Instant evidence(Scene scene) {
        Instant latest = scene.since();
        Optional<Instant> update = scene.incident().lastUpdateAt();
        latest = update.filter(latest::isBefore).orElse(latest);
        for (Past past : scene.past()) {
            Optional<Instant> ended = past.ignored() ? Optional.of(past.dueAt()) : past.answeredAt();
            latest = ended.filter(latest::isBefore).orElse(latest);
        }
        return latest;
    }

    @Override
    public Duration rhythm(Scene scene) {
        return scene.first().multipliedBy(scene.stretch());
    }

    @Override
    public Turn turn(Scene scene, String subject) {
        String elapsed = Why.ago(scene.since(), scene.now());
        Text last = scene.incident()
                .lastUpdate()
                .map(words -> Text.of(
                        "Last: “{}” (" + Why.ago(scene.incident().lastUpdateAt().orElse(scene.since()), scene.now())
                                + " ago).",
                        words))
                .orElse(Text.of("No update so far."));
        Text question = Text.of("Check-in at " + elapsed + ". {}", last)
                .then(ignored(scene))
                .then(suspect.reminder(scene.incident().key()));
        return new Ask(
                question,
                Why.now(
                        scene,
                        Why.ago(evidence(scene), scene.now()) + " since the last sign",
                        Optional.of(scene.now().plus(rhythm(scene)))),
                List.of(
                        Option.first("no_change", "No change"),
                        Option.plain("update", "Update…"),
                        Option.plain("raise", "Raise severity"),
                        Option.plain("snooze_10", "Snooze 10 min"),
                        Option.plain("snooze_30", "Snooze 30 min")));
    }

    /** A SEV1 whose check-ins nobody answers calls who is on call, twice. */
    private Text ignored(Scene scene) {
        long times = scene.past().stream().filter(Past::ignored).count();
        if (scene.lastEnded().filter(Past::ignored).isEmpty()) {
            return Text.EMPTY;
        }
        boolean calls = scene.incident().severity() == Severity.SEV1 && times <= CLIMBS;
        return Text.of(" The last one was not answered.").then(calls ? onCall.asked() : Text.EMPTY);
    }

    @Override
    public List<Rung> ladder(Scene scene) {
        long climbed = scene.past().stream()
                .filter(past -> !past.open() && past.level() > 0)
                .count();
        List<Rung> rungs = new ArrayList<>();
        if (climbed < CLIMBS) {
            switch (scene.incident().severity()) {
                case SEV1 -> rungs.addAll(Rung.steep(scene.first()));
                case SEV2 -> rungs.addAll(Rung.gentle(scene.first()));
                case SEV3, SEV4 -> rungs.clear();
            }
        }
        Duration next = rhythm(scene);
        rungs.removeIf(
                rung -> rung.climb() != Rung.Climb.ON_CALL && rung.after().compareTo(next) >= 0);
        rungs.removeIf(rung -> rung.after().compareTo(next) > 0);
        rungs.add(new Rung(next, Rung.Climb.EXPIRE));
        return rungs;
    }

    @Override
    public Effect answer(Given given) {
        return switch (given.answer()) {
            case "no_change" -> Effect.Taken.saying("no change");
            case "raise" -> raise(given);
            case "snooze_10" -> new Effect.Later(Duration.ofMinutes(10));
            case "snooze_30" -> new Effect.Later(Duration.ofMinutes(30));
            default -> update.answer(given);
        };
    }

    private Effect raise(Given given) {
        Severity now = given.incident().severity();
        if (now == Severity.SEV1) {
            return new Effect.Refused(given.incident().key() + " is SEV1 already, there is nothing above it.");
        }
        Severity worse = Severity.values()[now.ordinal() - 1];
        return Acts.taken(
                severity.to(given.incident().key(), worse, given.by()), Effect.Taken.saying("raised to " + worse));
    }
}
