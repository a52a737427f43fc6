package dev.evenkeel.web.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.function.BiFunction;

import dev.evenkeel.web.Problem;

/** Reads what stands behind the question mark of a request. */
final class Parameters {

    private Parameters() {}

    /** A moment; a plus sign that arrived as a blank is taken for the plus sign. */
    static Instant instant(String name, String text) {
        try {
            return OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeException notATime) {
            throw Problem.badField(name, "Send " + name + " as ISO-8601 with offset, such as 2026-11-21T14:05:00Z.");
        }
    }

    /** How many at most. */
    static int limit(Optional<Integer> asked, int usual, int most) {
        int limit = asked.orElse(usual);
        if (limit < 1 || limit > most) {
            throw Problem.badField("limit", "Send limit as a whole number from 1 to " + most + ".");
        }
        return limit;
    }

    /** A place in a list, as callers hand it back to us. */
    static String cursor(Instant at, long seq) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + "|" + seq).getBytes(StandardCharsets.US_ASCII));
    }

    /** The place that a cursor means. */
    static <T> T cursor(String text, BiFunction<Instant, Long, T> place) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\|", 2);
            return place.apply(Instant.parse(parts[0]), Long.valueOf(parts[parts.length - 1]));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw Problem.badField("cursor", "Send cursor as nextCursor of the page before, unchanged.");
        }
    }
}
