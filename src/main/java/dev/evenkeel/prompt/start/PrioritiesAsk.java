package dev.evenkeel.prompt.start;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Role;
import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.Status;
import dev.evenkeel.incident.act.ChangeSeverity;
import dev.evenkeel.nudge.Audience;
import dev.evenkeel.nudge.Effect;
import dev.evenkeel.nudge.Given;
import dev.evenkeel.nudge.Prompt;
import dev.evenkeel.nudge.Scene;
import dev.evenkeel.nudge.rule.Rung;
import dev.evenkeel.prompt.Acts;
import dev.evenkeel.prompt.Why;

/**
 * What comes first where the report speaks of a breach, an attack or people's data: the data, then open words, then restoring. Asked
 * once, and again when it has become worse.
 */
@ApplicationScoped
class PrioritiesAsk implements Prompt {

    private static final Pattern OF_DATA = Pattern.compile(
            "\\b(?:breach|leak|attack|intru|ransom|compromis|stolen|stole|exposed|(?:customer|user|personal|private) data)",
            Pattern.CASE_INSENSITIVE);

    private static final Duration TO_DEPUTY = Duration.ofMinutes(5);

    private final ChangeSeverity severity;

    @Inject
    PrioritiesAsk(ChangeSeverity severity) {
        this.severity = severity;
    }

    @Override
    public String id() {
        return "priorities.ask";
    }

    @Override
    public Noun noun() {
        return new Noun("question of priorities", "questions of priorities");
    }

    @Override
    public Audience audience() {
        return Audience.COMMANDER;
    }

    @Override
    public int urgency() {
        return 5;
    }

    @Override
    public Set<Status> phases() {
        return Set.of(Status.INVESTIGATING);
    }

    @Override
    public Optional<Duration> first(Severity severity) {
        return Why.from(severity, Duration.ofMinutes(5), Duration.ofMinutes(15));
    }

    @Override
    public List<String> answers() {
        return List.of("safe", "at_risk", "not_known");
    }

    /** The answer for the milder severity no longer counts; that data is at risk raises it, and is known then. */
    @Override
    public List<Wanted> wanted(Scene scene) {
        String report = scene.incident().title()
                + scene.incident().description().map(" "::concat).orElse("");
        if (!OF_DATA.matcher(report).find()) {
            return List.of();
        }
        boolean known = scene.past().stream()
                .anyMatch(past -> !past.open()
                        && (past.dueAt().isAfter(scene.base())
                                || past.answer().filter("at_risk"::equals).isPresent()));
        return known ? List.of() : List.of(Wanted.at(scene.base().plus(scene.first())));
    }

    @Override
    public Turn turn(Scene scene, String subject) {
        return new Ask(
                Text.of("In this order: is customer data safe? What do we say, and when? What restores service?"),
                Why.now(scene, "nobody said yet whether customer data is safe", Optional.empty()),
                List.of(
                        Option.plain("safe", "Data safe"),
                        Option.plain("at_risk", "Data at risk"),
                        Option.plain("not_known", "Not known")));
    }

    @Override
    public List<Rung> ladder(Scene scene) {
        return List.of(
                Rung.once(TO_DEPUTY, scene.first(), Rung.Climb.DEPUTY),
                new Rung(TO_DEPUTY.multipliedBy(4), Rung.Climb.EXPIRE));
    }

    @Override
    public Effect answer(Given given) {
        return switch (given.answer()) {
            case "safe" -> Effect.Taken.saying("customer data is safe").noting("Customer data is safe.");
            case "not_known" ->
                Effect.Taken.saying("it is not known whether customer data is safe")
                        .noting("It is not known whether customer data is safe.");
            default -> atRisk(given);
        };
    }

    private Effect atRisk(Given given) {
        String who =
                given.incident().holder(Role.COMMS).isPresent() ? "" : "; `/incident role comms @name` says who does";
        Effect.Taken taken = Effect.Taken.saying(
                        "customer data is at risk: shut down before restoring, and tell customers" + who)
                .noting("Customer data is at risk.");
        return given.incident().severity() == Severity.SEV1
                ? taken
                : Acts.taken(severity.to(given.incident().key(), Severity.SEV1, given.by()), taken);
    }
}
