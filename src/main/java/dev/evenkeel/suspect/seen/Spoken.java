package dev.evenkeel.suspect.seen;

import java.time.Duration;
import java.time.Instant;

/** Durations as people say them. */
public final class Spoken {

    private Spoken() {}

    /** From one moment to the other, either way round: "7 min", "5 h 10 min", "3 days". */
    public static String between(Instant one, Instant other) {
        long minutes = Duration.between(one, other).abs().toMinutes();
        if (minutes < 1) {
            return "less than a minute";
        }
        if (minutes < 60) {
            return minutes + " min";
        }
        if (minutes < 48 * 60) {
            long rest = minutes % 60;
            return minutes / 60 + " h" + (rest == 0 || minutes >= 24 * 60 ? "" : " " + rest + " min");
        }
        return minutes / (24 * 60) + " days";
    }
}
