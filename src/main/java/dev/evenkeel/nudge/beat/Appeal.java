package dev.evenkeel.nudge.beat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.nudge.Audience;
import dev.evenkeel.nudge.rule.Rung;
import dev.evenkeel.nudge.rule.Spoken;
import dev.evenkeel.nudge.setting.Settings;

/** Whom to turn to when nobody answers, and how it is said. */
@ApplicationScoped
class Appeal {

    private final Settings settings;

    @Inject
    Appeal(Settings settings) {
        this.settings = settings;
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
            case ON_CALL -> Optional.of(called(settings.onCall(), "on call", "EVENKEEL_ONCALL", open));
            case MANAGERS ->
                Optional.of(called(settings.managers(), "incident manager", "EVENKEEL_INCIDENT_MANAGERS", open));
            case EXPIRE -> Optional.empty();
        };
    }

    private static Optional<Words> other(Optional<String> who, Optional<String> usual, Duration open) {
        return who.filter(user -> !usual.equals(Optional.of(user)))
                .map(user -> new Words(
                        Optional.of(user), Text.of("this is open for " + Spoken.length(open) + ", can you answer? ")));
    }

    private static Words called(List<String> who, String what, String setting, Duration open) {
        String since = "No answer for " + Spoken.length(open);
        if (who.isEmpty()) {
            return new Words(
                    Optional.empty(),
                    Text.of(since + ", and nobody is set as " + what + " (" + setting + "). Call somebody by hand. "));
        }
        Text names = Text.EMPTY;
        for (String one : who) {
            names = names.then(Text.of("{} ", one.matches("[UW][A-Z0-9]+") ? new Span.Person(one) : one));
        }
        return new Words(Optional.empty(), Text.of(since + ". ").then(names).then(Text.of("(" + what + "): ")));
    }
}
