package dev.evenkeel.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** What a time in an incident may be. */
public final class Moments {

    private static final Duration LONGEST_AGO = Duration.ofDays(366);

    /** Clocks of other machines may be ahead by as much. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Moments() {}

    /** Why a time is refused, and what to send instead; empty when it is neither to come nor more than a year ago. */
    public static Optional<String> refusal(Instant at, Instant now) {
        if (at.isAfter(now.plus(SKEW))) {
            return Optional.of(
                    "That time is still to come; it is %s. Send one that has passed, such as 14:05 or 25m ago."
                            .formatted(show(now)));
        }
        if (at.isBefore(now.minus(LONGEST_AGO))) {
            return Optional.of("That time is more than a year ago. Send a later one, such as 14:05 or 25m ago.");
        }
        return Optional.empty();
    }

    /** A time as it is stored: to the microsecond, and not to come. */
    public static Instant settled(Instant at, Instant now) {
        return (at.isAfter(now) ? now : at).truncatedTo(ChronoUnit.MICROS);
    }

    /** A time in a sentence: to the minute, in UTC. */
    public static String show(Instant at) {
        return UTC.format(at);
    }
}
