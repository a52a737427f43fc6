package dev.evenkeel.sandbox.workspace;

import java.time.Instant;
import java.util.Locale;

/**
 * A moment in Slack's notation, which also serves as a message's id.
 *
 * @param micros microseconds since 1970
 */
public record Stamp(long micros) implements Comparable<Stamp> {

    /** The moment of a clock reading, cut to microseconds. */
    public static Stamp of(Instant instant) {
        return new Stamp(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L) + instant.getNano() / 1_000);
    }

    /** Reads {@code 1700000000.000100}; a text that is none counts as zero. */
    public static Stamp read(String text) {
        try {
            int dot = text.indexOf('.');
            if (dot < 0) {
                return new Stamp(Long.parseLong(text) * 1_000_000L);
            }
            String fraction = (text.substring(dot + 1) + "000000").substring(0, 6);
            return new Stamp(Long.parseLong(text.substring(0, dot)) * 1_000_000L + Long.parseLong(fraction));
        } catch (NumberFormatException e) {
            return new Stamp(0);
        }
    }

    /** The moment. */
    public Instant instant() {
        return Instant.ofEpochSecond(seconds(), Math.floorMod(micros, 1_000_000L) * 1_000);
    }

    /** Whole seconds since 1970. */
    public long seconds() {
        return Math.floorDiv(micros, 1_000_000L);
    }

    @Override
    public int compareTo(Stamp other) {
        return Long.compare(micros, other.micros);
    }

    /** In Slack's notation. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d.%06d", seconds(), Math.floorMod(micros, 1_000_000L));
    }
}
