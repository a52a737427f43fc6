package dev.evenkeel.postmortem.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes moments in UTC first and in the team's zone beside it, and lengths of time in words. */
public final class Clocks {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;
    private final String place;

    /** For a team in {@code zone}. */
    public Clocks(ZoneId zone) {
        this.zone = zone;
        String id = zone.getId();
        this.place = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** As {@code 2026-03-30 08:14 UTC (09:14 London)}. */
    public String minute(Instant at) {
        return write(at, MINUTE);
    }

    /** As {@link #minute}, with seconds. */
    public String second(Instant at) {
        return write(at, SECOND);
    }

    /** The day in UTC, as {@code 2026-03-30}. */
    public String day(Instant at) {
        return DAY.format(at.atZone(ZoneOffset.UTC));
    }

    /** The zone beside UTC, as {@code Europe/London}. */
    public String zone() {
        return zone.getId();
    }

    private String write(Instant at, DateTimeFormatter clock) {
        ZonedDateTime utc = at.atZone(ZoneOffset.UTC);
        String first = DAY.format(utc) + " " + clock.format(utc) + " UTC";
        if (zone.normalized().equals(ZoneOffset.UTC)) {
            return first;
        }
        ZonedDateTime local = at.atZone(zone);
        String day = local.toLocalDate().equals(utc.toLocalDate()) ? "" : DAY.format(local) + " ";
        // in the hour that an autumn night has twice, the offset tells which of the two it is
        String offset = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1
                ? local.getOffset().getId()
                : "";
        return first + " (" + day + clock.format(local) + offset + " " + place + ")";
    }

    /** In the two largest units that matter: {@code 23 min}, {@code 1 h 5 min}, {@code 4 d 3 h}; whole minutes from one minute on. */
    public static String length(Duration length) {
        Duration positive = length.abs();
        long minutes = positive.toMinutes();
        String words;
        if (minutes < 1) {
            words = positive.toSeconds() + " s";
        } else if (minutes < 60) {
            words = minutes + " min";
        } else if (positive.toHours() < 24) {
            words = two(positive.toHours(), "h", minutes % 60, "min");
        } else {
            words = two(positive.toDays(), "d", positive.toHours() % 24, "h");
        }
        return length.isNegative() ? "-" + words : words;
    }

    private static String two(long large, String largeUnit, long small, String smallUnit) {
        return small == 0 ? large + " " + largeUnit : large + " " + largeUnit + " " + small + " " + smallUnit;
    }
}
