package dev.evenkeel.prompt.after;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Form;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.Status;
import dev.evenkeel.incident.act.CorrectTimes;
import dev.evenkeel.nudge.Audience;
import dev.evenkeel.nudge.Effect;
import dev.evenkeel.nudge.Given;
import dev.evenkeel.nudge.Past;
import dev.evenkeel.nudge.Prompt;
import dev.evenkeel.nudge.Scene;
import dev.evenkeel.nudge.rule.Rung;
import dev.evenkeel.nudge.rule.WorkingHours;
import dev.evenkeel.prompt.Acts;
import dev.evenkeel.prompt.Why;
import dev.evenkeel.time.TeamZone;

/** The times of an incident are looked over while people remember them: as soon as it is resolved, and again on the next working day. */
@ApplicationScoped
class FactsCheck implements Prompt {

    private static final List<String> TIMES = List.of("impactStartedAt", "detectedAt", "mitigatedAt", "resolvedAt");

    private static final String VERDICT = "verdict";
    private static final String CONFIRMED = "confirmed";

    private final CorrectTimes times;
    private final TeamZone zone;

    @Inject
    FactsCheck(CorrectTimes times, TeamZone zone) {
        this.times = times;
        this.zone = zone;
    }

    @Override
    public String id() {
        return "facts.check";
    }

    @Override
    public Noun noun() {
        return new Noun("check of the times", "checks of the times");
    }

    @Override
    public Audience audience() {
        return Audience.COMMANDER;
    }

    @Override
    public int urgency() {
        return 60;
    }

    @Override
    public Set<Status> phases() {
        return Set.of(Status.RESOLVED);
    }

    @Override
    public Optional<Duration> first(Severity severity) {
        return Optional.of(Duration.ZERO);
    }

    @Override
    public List<String> answers() {
        return List.of("right", "correct");
    }

    /** It follows from somebody resolving the incident, so it does not wait for the gap. */
    @Override
    public List<Wanted> wanted(Scene scene) {
        if (isConfirmed(scene.incident()) || scene.answered("")) {
            return List.of();
        }
        Instant resolved = scene.incident().resolvedAt().orElse(scene.now());
        Instant due = scene.last("").filter(Past::open).map(Past::dueAt).orElse(resolved.plus(scene.first()));
        return List.of(new Wanted("", due, true));
    }

    private static boolean isConfirmed(IncidentFacts incident) {
        List<String> known = TIMES.stream()
                .filter(incident.factStates()::containsKey)
                .map(incident.factStates()::get)
                .toList();
        return !known.isEmpty() && known.stream().allMatch("confirmed"::equals);
    }

    @Override
    public Turn turn(Scene scene, String subject) {
        IncidentFacts incident = scene.incident();
        List<Text> lines = List.of(
                Text.of("Check these times before the draft, and say what set it off and what ended it."),
                line("Impact start", incident.impactStartedAt()),
                line("Detected", incident.detectedAt()),
                line("Declared", Optional.of(incident.declaredAt())),
                line("Mitigated", incident.mitigatedAt()),
                line("Resolved", incident.resolvedAt()));
        return new Ask(
                Text.lines(lines),
                Why.now(scene, "resolved, and people still remember", Optional.empty()),
                List.of(Option.first("right", "Looks right"), Option.plain("correct", "Correct…")));
    }

    private static Text line(String name, Optional<Instant> at) {
        return at.map(moment -> Text.of(name + ": {}", moment)).orElse(Text.of(name + ": not known"));
    }

    @Override
    public List<Rung> ladder(Scene scene) {
        WorkingHours hours = new WorkingHours(zone.id());
        Instant due = scene.last("").map(Past::dueAt).orElse(scene.now());
        Instant next = hours.morning(WorkingHours.workingDays(hours.dayOf(due), 1));
        return List.of(new Rung(Duration.between(due, next), Rung.Climb.AGAIN));
    }

    @Override
    public Effect answer(Given given) {
        if (given.answer().equals("right")) {
            return Acts.taken(
                    times.confirm(given.incident().key(), given.by()), Effect.Taken.saying("the times are right"));
        }
        return given.field(VERDICT).isEmpty() ? new Effect.Fill(form(given.incident())) : correct(given);
    }

    private Effect correct(Given given) {
        String key = given.incident().key();
        List<Result> results = new ArrayList<>();
        given.moment("started").ifPresent(at -> results.add(times.started(key, at, given.by())));
        given.moment("detected").ifPresent(at -> results.add(times.detected(key, at, given.by())));
        given.moment("mitigated").ifPresent(at -> results.add(times.mitigated(key, at, given.by())));
        given.moment("resolved").ifPresent(at -> results.add(times.resolved(key, at, given.by())));
        for (Result result : results) {
            if (result instanceof Result.Refused refused) {
                return new Effect.Refused(refused.sentence());
            }
        }
        if (given.field(VERDICT).filter(CONFIRMED::equals).isEmpty()) {
            return new Effect.Told(Text.of("Noted. The question stays open until somebody confirms the times."));
        }
        return Acts.taken(times.confirm(key, given.by()), Effect.Taken.saying("times corrected and confirmed"));
    }

    private static Form form(IncidentFacts incident) {
        return new Form(
                "",
                "Times of " + incident.key(),
                "Confirm",
                "",
                Text.of("Leave empty what is not known."),
                List.of(
                        new Form.When("started", "Impact start", incident.impactStartedAt(), true),
                        new Form.When("detected", "Detected", incident.detectedAt(), true),
                        new Form.When("mitigated", "Mitigated", incident.mitigatedAt(), true),
                        new Form.When("resolved", "Resolved", incident.resolvedAt(), true),
                        new Form.Choice(
                                VERDICT,
                                "All of them",
                                List.of(
                                        new Form.Option(CONFIRMED, "Right now, as far as known"),
                                        new Form.Option("open", "Still to be checked")),
                                Optional.of(CONFIRMED),
                                false)));
    }
}
