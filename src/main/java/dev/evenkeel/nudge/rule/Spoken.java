package dev.evenkeel.nudge.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as they are said in a question: short, rounded down to what matters. */
public final class Spoken {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Spoken() {}

    /** Such as {@code 40 s}, {@code 23 min}, {@code 1 h 5 min}, {@code 2 d 3 h}. */
    public static String length(Duration duration) {
        Duration whole = duration.isNegative() ? Duration.ZERO : duration;
        if (whole.toSeconds() < 60) {
            return whole.toSeconds() + " s";
        }
        if (whole.toMinutes() < 60) {
            return whole.toMinutes() + " min";
        }
        if (whole.toHours() < 48) {
            return whole.toHours() + " h" + rest(whole.toMinutesPart(), " min");
        }
        return whole.toDays() + " d" + rest(whole.toHoursPart(), " h");
    }

    /** The time of day in UTC, such as {@code 14:32 UTC}. */
    public static String clock(Instant at) {
        return CLOCK.format(at);
    }

    private static String rest(int amount, String unit) {
        return amount == 0 ? "" : " " + amount + unit;
    }
}
