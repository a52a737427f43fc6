package dev.evenkeel.prompt.recovery;

import java.time.Duration;
import java.time.Instant;
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
import dev.evenkeel.incident.act.ChangeStatus;
import dev.evenkeel.mitigation.Mitigation;
import dev.evenkeel.mitigation.Mitigations;
import dev.evenkeel.nudge.Audience;
import dev.evenkeel.nudge.Effect;
import dev.evenkeel.nudge.Given;
import dev.evenkeel.nudge.Prompt;
import dev.evenkeel.nudge.Scene;
import dev.evenkeel.nudge.rule.Rung;
import dev.evenkeel.nudge.rule.Spoken;
import dev.evenkeel.prompt.Acts;
import dev.evenkeel.prompt.Why;

/** Somebody said that a mitigation helped: is the incident mitigated? The bot proposes, a person decides. */
@ApplicationScoped
class MitigatedPropose implements Prompt {

    private static final String AT = "at";
    private static final Duration TO_DEPUTY = Duration.ofMinutes(15);

    private final Mitigations mitigations;
    private final ChangeStatus status;

    @Inject
    MitigatedPropose(Mitigations mitigations, ChangeStatus status) {
        this.mitigations = mitigations;
        this.status = status;
    }

    @Override
    public String id() {
        return "mitigated.propose";
    }

    @Override
    public Noun noun() {
        return new Noun("\"is it mitigated\"", "\"is it mitigated\"");
    }

    @Override
    public Audience audience() {
        return Audience.COMMANDER;
    }

    @Override
    public int urgency() {
        return 10;
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
        return List.of("now", "other_time", "not_yet");
    }

    /** It follows from an answer, so it does not wait for the gap. */
    @Override
    public List<Wanted> wanted(Scene scene) {
        return helped(scene)
                .filter(one -> !scene.answered(subject(one)))
                .flatMap(one -> one.verdictAt().map(at -> new Wanted(subject(one), at.plus(scene.first()), true)))
                .stream()
                .toList();
    }

    private Optional<Mitigation> helped(Scene scene) {
        return mitigations.lastThatHelped(scene.incident().key(), scene.since());
    }

    private static String subject(Mitigation mitigation) {
        return Long.toString(mitigation.id());
    }

    @Override
    public Turn turn(Scene scene, String subject) {
        Optional<Mitigation> helped = helped(scene);
        if (helped.isEmpty()) {
            return new NotYet(scene.now().plus(TO_DEPUTY));
        }
        Instant at = helped.get().verdictAt().orElse(scene.now());
        return new Ask(
                Text.of(
                        "Looks recovered since " + Spoken.clock(at) + " ({} helped). Declare mitigated?",
                        helped.get().what()),
                Why.now(scene, "somebody said it helped", Optional.empty()),
                List.of(
                        Option.first("now", "Mitigated at " + Spoken.clock(at)),
                        Option.plain("other_time", "Other time…"),
                        Option.plain("not_yet", "Not yet")),
                Optional.empty(),
                Map.of(AT, at.toString()));
    }

    @Override
    public List<Rung> ladder(Scene scene) {
        return List.of(new Rung(TO_DEPUTY, Rung.Climb.DEPUTY));
    }

    @Override
    public Effect answer(Given given) {
        return switch (given.answer()) {
            case "now" ->
                mitigated(
                        given,
                        Optional.ofNullable(given.about().get(AT))
                                .map(Instant::parse)
                                .orElse(given.now()));
            case "not_yet" ->
                Effect.Taken.saying("not mitigated yet").noting("Asked whether it is mitigated: not yet.");
            default -> given.moment(AT).map(at -> mitigated(given, at)).orElseGet(() -> new Effect.Fill(form(given)));
        };
    }

    private Effect mitigated(Given given, Instant at) {
        return Acts.taken(
                status.mitigated(given.incident().key(), given.by(), Optional.of(at), Optional.empty()),
                Effect.Taken.saying("mitigated at " + Spoken.clock(at)));
    }

    private static Form form(Given given) {
        return new Form(
                "",
                "Mitigated",
                "Set",
                "",
                Text.of("Since when do users no longer feel it?"),
                List.of(new Form.When(AT, "Mitigated at", Optional.of(given.now()), false)));
    }
}
