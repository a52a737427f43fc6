package dev.evenkeel.prompt;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Severity;
import dev.evenkeel.nudge.Scene;
import dev.evenkeel.nudge.rule.Spoken;

/** The small print under every question: why now, and what comes next. */
public final class Why {

    private Why() {}

    /** Such as "SEV1, 15 min since the last update. Next at 14:47 UTC. `/incident next` shows all." */
    public static Text now(Scene scene, String reason, Optional<Instant> next) {
        String then = next.map(at -> " Next at " + Spoken.clock(at) + ".").orElse("");
        return Text.of(scene.incident().severity() + ", " + reason + "." + then + " `/incident next` shows all.");
    }

    /** How long ago, as it is said. */
    public static String ago(Instant then, Instant now) {
        return Spoken.length(Duration.between(then, now));
    }

    /** First due times by severity, from SEV1 on; those left out are not asked. */
    public static Optional<Duration> from(Severity severity, Duration... bySeverity) {
        return Arrays.stream(bySeverity).skip(severity.ordinal()).findFirst();
    }
}
