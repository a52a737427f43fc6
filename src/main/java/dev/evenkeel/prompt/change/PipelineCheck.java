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
import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.Status;
import dev.evenkeel.mitigation.Mitigation;
import dev.evenkeel.mitigation.Mitigations;
import dev.evenkeel.nudge.Audience;
import dev.evenkeel.nudge.Effect;
import dev.evenkeel.nudge.Given;
import dev.evenkeel.nudge.Prompt;
import dev.evenkeel.nudge.Scene;
import dev.evenkeel.nudge.rule.Rung;
import dev.evenkeel.nudge.setting.Settings;
import dev.evenkeel.prompt.Why;

/** A changed service looks well again, and others come after it: does the end of the path produce what it should? */
@ApplicationScoped
class PipelineCheck implements Prompt {

    private static final String END = "end";
    private static final Duration TO_DEPUTY = Duration.ofMinutes(10);

    private final Mitigations mitigations;
    private final PathOf path;
    private final Settings settings;

    @Inject
    PipelineCheck(Mitigations mitigations, PathOf path, Settings settings) {
        this.mitigations = mitigations;
        this.path = path;
        this.settings = settings;
    }

    @Override
    public String id() {
        return "pipeline.check";
    }

    @Override
    public Noun noun() {
        return new Noun("check of the path's end", "checks of a path's end");
    }

    @Override
    public Audience audience() {
        return Audience.COMMANDER;
    }

    @Override
    public int urgency() {
        return 25;
    }

    @Override
    public Set<Status> phases() {
        return Set.of(Status.IDENTIFIED, Status.MONITORING);
    }

    /** What was mended needs a while to reach the end. */
    @Override
    public Optional<Duration> first(Severity severity) {
        Duration wait = settings.helpedAfter();
        return Why.from(severity, wait, wait, wait);
    }

    @Override
    public List<String> answers() {
        return List.of("right", "wrong", "find_owner");
    }

    /** It follows from an answer, so it does not wait for the gap. */
    @Override
    public List<Wanted> wanted(Scene scene) {
        return mended(scene)
                .filter(one -> !scene.answered(subject(one)) && path.behind(one).isPresent())
                .flatMap(one -> one.verdictAt().map(at -> new Wanted(subject(one), at.plus(scene.first()), true)))
                .stream()
                .toList();
    }

    private Optional<Mitigation> mended(Scene scene) {
        return mitigations.lastThatHelped(scene.incident().key(), scene.since());
    }

    private static String subject(Mitigation mitigation) {
        return Long.toString(mitigation.id());
    }

    @Override
    public Turn turn(Scene scene, String subject) {
        Optional<Mitigation> mended = mended(scene);
        Optional<PathOf.Path> way = mended.flatMap(path::behind);
        if (way.isEmpty()) {
            return new NotYet(scene.now().plus(TO_DEPUTY));
        }
        Instant at = mended.get().verdictAt().orElse(scene.now());
        return new Ask(
                Text.of(
                        "{} looks well. Is the end of the path producing what it should? Look at the output of {}: {}.",
                        way.get().start(),
                        way.get().end(),
                        way.get().words()),
                Why.now(scene, "it helped " + Why.ago(at, scene.now()) + " ago", Optional.empty()),
                List.of(
                        Option.first("right", "Output is right"),
                        Option.plain("wrong", "Output is wrong"),
                        Option.plain("find_owner", "Find the owner")),
                Optional.empty(),
                Map.of(END, way.get().end()));
    }

    @Override
    public List<Rung> ladder(Scene scene) {
        return List.of(Rung.once(TO_DEPUTY, scene.first(), Rung.Climb.DEPUTY));
    }

    @Override
    public Effect answer(Given given) {
        String end = given.about().getOrDefault(END, "the last service");
        return switch (given.answer()) {
            case "right" ->
                Effect.Taken.saying("the output of {} is right", end)
                        .noting("Checked from end to end: the output of " + end + " is right.");
            case "wrong" ->
                Effect.Taken.saying(
                                "the output of {} is wrong: `/incident reopen` if users feel it, `/incident svc` names it",
                                end)
                        .noting("Checked from end to end: the output of " + end + " is wrong.");
            default -> new Effect.Told(path.ownerOf(end));
        };
    }
}
