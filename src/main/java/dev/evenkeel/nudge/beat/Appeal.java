package dev.evenkeel.nudge.beat;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.nudge.Audience;
import dev.evenkeel.nudge.rule.Rung;
import dev.evenkeel.nudge.rule.Spoken;
import dev.evenkeel.nudge.setting.OnCall;

/** Whom to turn to when nobody answers, and how it is said. */
@ApplicationScoped
class Appeal {

    private final OnCall onCall;

    @Inject
    Appeal(OnCall onCall) {
        this.onCall = onCall;
    }

    /**
     * How the question is led in.
     *
     * @param to who is mentioned, if it is one person
     * @param before said before the question
     */
    record Words(Optional<String> to, Text before) {}

    /** The words, or nothing where that would be asking the same people again. */
    Optional<Words> words(Rung.Climb climb, IncidentFacts incident, Optional<String> usual, Duration open) {
        return switch (climb) {
            case AGAIN -> Optional.of(new Words(usual, Text.EMPTY));
            case DEPUTY -> other(Audience.DEPUTY.in(incident), usual, open);
            case COMMANDER -> other(Audience.COMMANDER.in(incident), usual, open);
            case CHANNEL ->
                usual.map(asked -> new Words(
                        Optional.empty(), Text.of("Open for " + Spoken.length(open) + ", anyone can answer: ")));
            case ON_CALL -> Optional.of(called(onCall.asked(), open));
            case MANAGERS -> Optional.of(called(onCall.managers(), open));
            case EXPIRE -> Optional.empty();
        };
    }

    private static Optional<Words> other(Optional<String> who, Optional<String> usual, Duration open) {
        return who.filter(user -> !usual.equals(Optional.of(user)))
                .map(user -> new Words(
                        Optional.of(user), Text.of("this is open for " + Spoken.length(open) + ", can you answer? ")));
    }

    private static Words called(Text who, Duration open) {
        return new Words(
                Optional.empty(),
                Text.of("No answer for " + Spoken.length(open) + ".").then(who).then(Text.of(" ")));
    }
}
