package dev.evenkeel.prompt.change;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.Status;
import dev.evenkeel.mitigation.GiveVerdict;
import dev.evenkeel.mitigation.Mitigation;
import dev.evenkeel.mitigation.Mitigations;
import dev.evenkeel.mitigation.Verdict;
import dev.evenkeel.nudge.Audience;
import dev.evenkeel.nudge.Effect;
import dev.evenkeel.nudge.Given;
import dev.evenkeel.nudge.Prompt;
import dev.evenkeel.nudge.Scene;
import dev.evenkeel.nudge.rule.Rung;
import dev.evenkeel.nudge.setting.Settings;
import dev.evenkeel.prompt.Why;

/** Something was tried: did it help? The answer leads on, to "mitigated" or to the next older suspect. One question per attempt. */
@ApplicationScoped
class ChangeHelped implements Prompt {

    private final Mitigations mitigations;
    private final GiveVerdict verdict;
    private final Settings settings;

    @Inject
    ChangeHelped(Mitigations mitigations, GiveVerdict verdict, Settings settings) {
        this.mitigations = mitigations;
        this.verdict = verdict;
        this.settings = settings;
    }

    @Override
    public String id() {
        return "change.helped";
    }

    @Override
    public Noun noun() {
        return new Noun("\"did it help\"", "\"did it help\"");
    }

    @Override
    public Audience audience() {
        return Audience.COMMANDER;
    }

    @Override
    public int urgency() {
        return 20;
    }

    @Override
    public Set<Status> phases() {
        return Set.of(Status.INVESTIGATING, Status.IDENTIFIED, Status.MONITORING);
    }

    @Override
    public Optional<Duration> first(Severity severity) {
        Duration wait = settings.helpedAfter();
        return Why.from(severity, wait, wait, wait);
    }

    @Override
    public List<String> answers() {
        return List.of("helped", "partly", "same", "worse", "not_landed", "too_early");
    }

    @Override
    public List<Wanted> wanted(Scene scene) {
        return mitigations.of(scene.incident().key()).stream()
                .filter(one -> one.isTried() && one.undoneAt().isEmpty())
                .filter(one -> !one.at().isBefore(scene.since()))
                .filter(one -> one.verdict()
                        .filter(known -> known != Verdict.TOO_EARLY)
                        .isEmpty())
                .map(one -> new Wanted(
                        Long.toString(one.id()),
                        one.verdictAt().orElse(one.at()).plus(scene.first()),
                        true))
                .toList();
    }

    @Override
    public Turn turn(Scene scene, String subject) {
        Optional<Mitigation> tried = mitigations.byId(scene.incident().key(), Long.parseLong(subject));
        if (tried.isEmpty()) {
            return new NotYet(scene.now().plus(scene.first()));
        }
        Instant since = tried.get().at();
        return new Ask(
                question(tried.get()),
                Why.now(scene, "tried " + Why.ago(since, scene.now()) + " ago", Optional.empty()),
                options(tried.get().landed()));
    }

    /** Whether it took effect is asked only where nobody has seen it. */
    private static Text question(Mitigation tried) {
        String landed = tried.landed()
                .map(seen -> seen
                        ? " It took effect, that was seen."
                        : " It had not taken effect when I looked last: has it by now?")
                .orElse("");
        return Text.of("Did this help: {}?" + landed, tried.what());
    }

    private static List<Option> options(Optional<Boolean> landed) {
        boolean late = landed.filter(seen -> !seen).isPresent();
        List<Option> options = new ArrayList<>(List.of(
                Option.first("helped", "Yes, recovered"),
                Option.plain("partly", "Partly"),
                Option.plain("same", late ? "Landed, no change" : "No change"),
                Option.plain("worse", "Worse")));
        if (landed.isEmpty() || late) {
            options.add(Option.plain("not_landed", "Not landed"));
        }
        options.add(Option.plain("too_early", "Too early"));
        return options;
    }

    @Override
    public List<Rung> ladder(Scene scene) {
        return List.of(
                new Rung(scene.first(), Rung.Climb.AGAIN),
                new Rung(scene.first().multipliedBy(2), Rung.Climb.DEPUTY));
    }

    @Override
    public Effect answer(Given given) {
        Verdict chosen = Verdict.valueOf(given.answer().toUpperCase(Locale.ROOT));
        Result result = verdict.give(given.incident().key(), Long.parseLong(given.subject()), chosen, given.by());
        return switch (result) {
            case Result.Done done -> Effect.Taken.saying(chosen.words());
            case Result.Already already -> new Effect.Refused(already.sentence());
            case Result.Refused refused -> new Effect.Refused(refused.sentence());
        };
    }
}
