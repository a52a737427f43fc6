package dev.evenkeel.provider.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long an outside system wants to be left alone. */
final class Pause {

    /** Where it does not say. */
    static final Duration USUAL = Duration.ofSeconds(30);

    private static final Duration LONGEST = Duration.ofHours(1);

    /** Seconds since 1970 stay below this for the next thousands of years; milliseconds have passed it long ago. */
    private static final long MILLIS_FROM = 100_000_000_000L;

    private Pause() {}

    /** Whether this refusal is about the rate of calls alone: GitHub says so with 403, too. */
    static boolean isAsked(Answer answer) {
        return answer.status() == 429
                || answer.status() == 403
                        && (answer.header("Retry-After").isPresent()
                                || answer.header("X-RateLimit-Remaining")
                                        .filter("0"::equals)
                                        .isPresent());
    }

    static Duration of(Answer answer, Instant now) {
        Duration asked = answer.header("Retry-After")
                .flatMap(it -> ofRetryAfter(it, now))
                .or(() -> answer.header("X-RateLimit-Reset").flatMap(it -> ofReset(it, now)))
                .orElse(USUAL);
        Duration atLeast = asked.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : asked;
        return atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
    }

    private static Optional<Duration> ofRetryAfter(String value, Instant now) {
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            return Optional.of(Duration.between(
                    now,
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()));
        } catch (DateTimeException neitherSecondsNorDate) {
            return Optional.empty();
        }
    }

    /** GitHub gives seconds, LaunchDarkly milliseconds. */
    private static Optional<Duration> ofReset(String value, Instant now) {
        if (!value.matches("\\d{1,15}")) {
            return Optional.empty();
        }
        long number = Long.parseLong(value);
        Instant reset = number < MILLIS_FROM ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return Optional.of(Duration.between(now, reset));
    }
}
