package dev.evenkeel.prompt.change;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.Status;
import dev.evenkeel.mitigation.ChangeName;
import dev.evenkeel.mitigation.ClearSuspect;
import dev.evenkeel.mitigation.Mitigation;
import dev.evenkeel.mitigation.Mitigations;
import dev.evenkeel.mitigation.plan.ProposeMitigation;
import dev.evenkeel.nudge.Audience;
import dev.evenkeel.nudge.Effect;
import dev.evenkeel.nudge.Given;
import dev.evenkeel.nudge.Prompt;
import dev.evenkeel.nudge.Scene;
import dev.evenkeel.nudge.rule.Rung;
import dev.evenkeel.prompt.Acts;
import dev.evenkeel.prompt.Why;
import dev.evenkeel.suspect.SuspectsView;

/** A change stands out and nobody has taken it back: revert first, investigate later? Silent where none stands out. */
@ApplicationScoped
class RevertConsider implements Prompt {

    private static final String CHANGE = "change";

    private final BestSuspect best;
    private final Mitigations mitigations;
    private final ProposeMitigation propose;
    private final ClearSuspect clear;

    @Inject
    RevertConsider(BestSuspect best, Mitigations mitigations, ProposeMitigation propose, ClearSuspect clear) {
        this.best = best;
        this.mitigations = mitigations;
        this.propose = propose;
        this.clear = clear;
    }

    @Override
    public String id() {
        return "revert.consider";
    }

    @Override
    public Noun noun() {
        return new Noun("revert to consider", "reverts to consider");
    }

    @Override
    public Audience audience() {
        return Audience.COMMANDER;
    }

    @Override
    public int urgency() {
        return 40;
    }

    @Override
    public Set<Status> phases() {
        return Set.of(Status.INVESTIGATING, Status.IDENTIFIED);
    }

    @Override
    public Optional<Duration> first(Severity severity) {
        Duration ten = Duration.ofMinutes(10);
        return Why.from(severity, ten, ten);
    }

    @Override
    public List<String> answers() {
        return List.of("plan", "not_it", "older", "none_fits");
    }

    @Override
    public List<Wanted> wanted(Scene scene) {
        boolean decided = scene.answered("", "plan", "none_fits");
        boolean ignored = scene.past().stream()
                .anyMatch(past -> past.ignored() && !past.dueAt().isBefore(scene.since()));
        return decided || ignored
                ? List.of()
                : start(scene).map(at -> Wanted.at(at.plus(scene.first()))).stream()
                        .toList();
    }

    /** From when on the wait counts: the beginning, the last suspect ruled out, the last attempt in vain. Nothing while one is under way. */
    private Optional<Instant> start(Scene scene) {
        List<Mitigation> made = mitigations.of(scene.incident().key()).stream()
                .filter(one -> !one.at().isBefore(scene.since()))
                .toList();
        Instant ruledOut = scene.past().stream()
                .filter(past -> past.answer().filter("not_it"::equals).isPresent())
                .flatMap(past -> past.answeredAt().stream())
                .filter(scene.since()::isBefore)
                .max(Instant::compareTo)
                .orElse(scene.since());
        if (made.isEmpty()) {
            return Optional.of(ruledOut);
        }
        return made.getLast()
                .verdict()
                .filter(verdict -> switch (verdict) {
                    case SAME, WORSE -> true;
                    case HELPED, PARTLY, NOT_LANDED, TOO_EARLY -> false;
                })
                .flatMap(inVain -> made.getLast().verdictAt())
                .map(at -> at.isAfter(ruledOut) ? at : ruledOut);
    }

    @Override
    public Turn turn(Scene scene, String subject) {
        Optional<SuspectsView> view = best.view(scene.incident().key());
        Optional<SuspectsView.Item> suspect = view.flatMap(BestSuspect::untried);
        if (suspect.isEmpty()) {
            return new NotYet(scene.now().plus(scene.first()));
        }
        SuspectsView.Item item = suspect.get();
        Text question = Text.of(
                "{} changes looked at. Best fit: {}, " + BestSuspect.percent(item)
                        + ". Way back: {}. Revert first, investigate later?",
                view.get().changesConsidered(),
                ChangeName.of(item.change()),
                item.mitigation().text());
        return new Ask(
                question,
                Why.now(scene, Why.ago(scene.since(), scene.now()) + " without a revert", Optional.empty()),
                List.of(
                        Option.first("plan", "Plan revert"),
                        Option.plain("not_it", "Not it"),
                        Option.plain("older", "Show older"),
                        Option.plain("none_fits", "No change fits")),
                Optional.empty(),
                Map.of(CHANGE, item.change().ref()));
    }

    @Override
    public List<Rung> ladder(Scene scene) {
        return List.of(
                new Rung(scene.first(), Rung.Climb.AGAIN),
                new Rung(scene.first().multipliedBy(2), Rung.Climb.EXPIRE));
    }

    @Override
    public Effect answer(Given given) {
        String key = given.incident().key();
        String change = given.about().getOrDefault(CHANGE, "");
        return switch (given.answer()) {
            case "plan" ->
                Acts.taken(propose.propose(key, change, given.by()), Effect.Taken.saying("planned, see below"));
            case "not_it" -> notIt(clear.clear(key, change, Optional.empty(), given.by()));
            case "older" -> new Effect.Told(best.list(key));
            default ->
                Effect.Taken.saying("no change fits").noting("No logged change fits, in the view of who answered.");
        };
    }

    private static Effect notIt(Result result) {
        return Acts.taken(result, Effect.Taken.saying("not this one; the next suspect follows if one stands out"));
    }
}
