package dev.evenkeel.prompt.change;

import java.time.Duration;
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
import dev.evenkeel.mitigation.Mitigation;
import dev.evenkeel.mitigation.Mitigations;
import dev.evenkeel.mitigation.Verdict;
import dev.evenkeel.nudge.Audience;
import dev.evenkeel.nudge.Effect;
import dev.evenkeel.nudge.Given;
import dev.evenkeel.nudge.Prompt;
import dev.evenkeel.nudge.Scene;
import dev.evenkeel.prompt.Why;

/**
 * Taking a change back helped in part or not at all: does something bring it back by itself? Where another suspect leads, that one comes
 * first.
 */
@ApplicationScoped
class PushRunning implements Prompt {

    private static final String WHAT = "what";
    private static final String SERVICE = "service";
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    private final Mitigations mitigations;
    private final BestSuspect best;
    private final PathOf path;

    @Inject
    PushRunning(Mitigations mitigations, BestSuspect best, PathOf path) {
        this.mitigations = mitigations;
        this.best = best;
        this.path = path;
    }

    @Override
    public String id() {
        return "push.running";
    }

    @Override
    public Noun noun() {
        return new Noun("look for a running push", "looks for a running push");
    }

    @Override
    public Audience audience() {
        return Audience.COMMANDER;
    }

    @Override
    public int urgency() {
        return 30;
    }

    @Override
    public Set<Status> phases() {
        return Set.of(Status.INVESTIGATING, Status.IDENTIFIED);
    }

    @Override
    public Optional<Duration> first(Severity severity) {
        return Why.from(severity, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    @Override
    public List<String> answers() {
        return List.of("stop", "none_known", "find_owner");
    }

    /** Once for what was judged last; it follows from an answer, so it does not wait for the gap. */
    @Override
    public List<Wanted> wanted(Scene scene) {
        return inVain(scene)
                .filter(one -> !scene.answered(subject(one)))
                .flatMap(one -> one.verdictAt().map(at -> new Wanted(subject(one), at.plus(scene.first()), true)))
                .stream()
                .toList();
    }

    private Optional<Mitigation> inVain(Scene scene) {
        List<Mitigation> tried = mitigations.of(scene.incident().key()).stream()
                .filter(one -> one.isTried() && !one.at().isBefore(scene.since()))
                .toList();
        return tried.isEmpty() ? Optional.empty() : Optional.of(tried.getLast()).filter(PushRunning::leftSomething);
    }

    private static boolean leftSomething(Mitigation tried) {
        return tried.verdict()
                .filter(verdict -> switch (verdict) {
                    case SAME, PARTLY -> true;
                    case HELPED, WORSE, NOT_LANDED, TOO_EARLY -> false;
                })
                .isPresent();
    }

    private static String subject(Mitigation mitigation) {
        return Long.toString(mitigation.id());
    }

    @Override
    public Turn turn(Scene scene, String subject) {
        String key = scene.incident().key();
        Optional<Mitigation> tried = inVain(scene);
        boolean anotherLeads = best.view(key).filter(BestSuspect::offersOne).isPresent();
        if (tried.isEmpty() || anotherLeads) {
            return new NotYet(scene.now().plus(LOOK_AGAIN));
        }
        String verdict = tried.get().verdict().map(Verdict::words).orElse("");
        return new Ask(
                Text.of(
                        "{}: " + verdict + ". Is an automatic job, a data push or a queue bringing it back?",
                        tried.get().what()),
                Why.now(scene, "no other suspect leads", Optional.empty()),
                List.of(
                        Option.first("stop", "Stop it…"),
                        Option.plain("none_known", "None known"),
                        Option.plain("find_owner", "Find the owner")),
                Optional.empty(),
                scene.incident().services().stream()
                        .findFirst()
                        .map(service -> Map.of(SERVICE, service))
                        .orElse(Map.of()));
    }

    @Override
    public Effect answer(Given given) {
        return switch (given.answer()) {
            case "stop" -> stop(given);
            case "none_known" ->
                Effect.Taken.saying("nothing known brings it back")
                        .noting("Asked whether a job or a push brings it back: none known.");
            default ->
                new Effect.Told(Optional.ofNullable(given.about().get(SERVICE))
                        .map(path::ownerOf)
                        .orElse(Text.of("No service is named yet: `/incident svc checkout`.")));
        };
    }

    private static Effect stop(Given given) {
        return given.field(WHAT)
                .<Effect>map(what -> Effect.Taken.saying("to be stopped: {}", what)
                        .noting("A job or a push may bring it back; to be stopped: " + what + "."))
                .orElseGet(() -> new Effect.Fill(new Form(
                        "",
                        "Stop it",
                        "Write it down",
                        "",
                        Text.of("`/incident halt JOB` plans halting what is in the catalogue."),
                        List.of(new Form.Line(
                                WHAT,
                                "What is to be stopped, and by whom?",
                                "",
                                "The nightly price import; Ivo",
                                false,
                                false,
                                300)))));
    }
}
