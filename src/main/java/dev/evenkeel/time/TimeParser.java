package dev.evenkeel.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.evenkeel.time.ReadTime.Parsed;
import dev.evenkeel.time.ReadTime.Refused;

/**
 * Reads a moment as people type it under stress: {@code 14:05} (the latest such moment not in the future), {@code yesterday 22:40},
 * {@code 2026-11-21 14:05 UTC}, ISO-8601, {@code 25m ago}, {@code 1h30m ago}, {@code now}.
 *
 * <p>A time without a zone is read in the zone given. An hour that a change of clocks brings twice means its latest turn that is
 * not in the future; one that it leaves out is refused. Pure: the same arguments always give the same answer.
 */
public final class TimeParser {

    /** What to type instead of something that is no time. */
    public static final String HOW_TO_TYPE =
            "Type the time like `14:05`, `yesterday 22:40`, `2026-11-21 14:05 UTC` or `25m ago`.";

    /** How far back a moment of an incident can reasonably lie. */
    static final Duration OLDEST = Duration.ofDays(366);

    /** Clocks differ a little between people and machines. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final int LONGEST = 64;
    private static final int MOST_WORDS = 6;

    private static final Pattern AGO = Pattern.compile("((?:\\d{1,6} ?[a-z]{1,7} ?){1,4}) ?ago");
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,6}) ?([a-z]{1,7})");
    private static final Pattern CLOCK = Pattern.compile("(?:(today|yesterday|\\d{4}-\\d{2}-\\d{2})(?:[ t] ?|, ?))?"
            + "(\\d{1,2})(?::(\\d{2}))?(?::(\\d{2})(?:\\.\\d{1,9})?)? ?(am|pm)? ?([a-z+-][a-z0-9:/_+-]*)?");

    private TimeParser() {}

    /** A moment at the start of a line, and what follows it. */
    public record Leading(ReadTime time, String rest) {}

    /**
     * Reads the whole of {@code typed}.
     *
     * @param now the moment that "ago" counts from
     * @param zone where a time without a zone belongs
     */
    public static ReadTime read(String typed, Instant now, ZoneId zone) {
        if (typed.length() > LONGEST) {
            return new Refused(HOW_TO_TYPE);
        }
        String text = typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        if (text.equals("now")) {
            return new Parsed(now);
        }
        try {
            Matcher ago = AGO.matcher(text);
            if (ago.matches()) {
                return ago(ago.group(1), now);
            }
            Matcher clock = CLOCK.matcher(text);
            return clock.matches() ? clock(clock, now, zone) : new Refused(HOW_TO_TYPE);
        } catch (DateTimeException | ArithmeticException impossible) {
            return new Refused(HOW_TO_TYPE);
        }
    }

    /** Reads a moment at which something happened: neither in the future nor more than a year ago. */
    public static ReadTime readPast(String typed, Instant now, ZoneId zone) {
        return happened(read(typed, now, zone), now);
    }

    /** Reads the longest start of {@code typed} that is a moment at which something happened. */
    public static Leading leadingPast(String typed, Instant now, ZoneId zone) {
        String line = typed.strip();
        Leading longest = new Leading(new Refused(HOW_TO_TYPE), line);
        int end = 0;
        for (int word = 0; word < MOST_WORDS && end < line.length(); word++) {
            end = endOfWord(line, end);
            ReadTime time = end <= LONGEST ? read(line.substring(0, end), now, zone) : longest.time();
            if (time instanceof Parsed) {
                longest = new Leading(happened(time, now), line.substring(end).strip());
            }
        }
        return longest;
    }

    private static int endOfWord(String line, int from) {
        int at = from;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static ReadTime happened(ReadTime read, Instant now) {
        return switch (read) {
            case Refused refused -> refused;
            case Parsed(Instant at)
            when at.isAfter(now.plus(SKEW)) ->
                new Refused("That time is in the future: type a moment that has passed, like `14:05` or `25m ago`.");
            case Parsed(Instant at)
            when at.isBefore(now.minus(OLDEST)) ->
                new Refused("That time is more than a year ago: type a later one, like `2026-11-21 14:05 UTC`.");
            case Parsed parsed -> parsed;
        };
    }

    private static ReadTime ago(String amounts, Instant now) {
        Duration back = Duration.ZERO;
        Matcher amount = AMOUNT.matcher(amounts);
        while (amount.find()) {
            Optional<Duration> unit = unit(amount.group(2));
            if (unit.isEmpty()) {
                return new Refused(HOW_TO_TYPE);
            }
            back = back.plus(unit.get().multipliedBy(Long.parseLong(amount.group(1))));
        }
        return new Parsed(now.minus(back));
    }

    private static Optional<Duration> unit(String word) {
        return switch (word) {
            case "s", "sec", "secs", "second", "seconds" -> Optional.of(Duration.ofSeconds(1));
            case "m", "min", "mins", "minute", "minutes" -> Optional.of(Duration.ofMinutes(1));
            case "h", "hr", "hrs", "hour", "hours" -> Optional.of(Duration.ofHours(1));
            case "d", "day", "days" -> Optional.of(Duration.ofDays(1));
            default -> Optional.empty();
        };
    }

    private static ReadTime clock(Matcher clock, Instant now, ZoneId teamZone) {
        String half = clock.group(5);
        if (clock.group(3) == null && half == null) {
            return new Refused(HOW_TO_TYPE);
        }
        Optional<ZoneId> zone = clock.group(6) == null ? Optional.of(teamZone) : zone(clock.group(6));
        if (zone.isEmpty()) {
            return new Refused(
                    "Type the zone as `UTC`, an offset such as `+02:00`, or a region such as `Europe/Berlin`.");
        }
        LocalTime time = LocalTime.of(
                hour(Integer.parseInt(clock.group(2)), half), number(clock.group(3)), number(clock.group(4)));
        LocalDate today = now.atZone(zone.get()).toLocalDate();
        return switch (clock.group(1)) {
            case null -> latest(time, today, now, zone.get());
            case "today" -> on(today, time, now, zone.get());
            case "yesterday" -> on(today.minusDays(1), time, now, zone.get());
            case String date -> on(LocalDate.parse(date), time, now, zone.get());
        };
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int hour(int typed, String half) {
        if (half == null) {
            return typed;
        }
        if (typed < 1 || typed > 12) {
            throw new DateTimeException("no such hour on a clock of twelve");
        }
        return typed % 12 + (half.equals("pm") ? 12 : 0);
    }

    private static Optional<ZoneId> zone(String typed) {
        if (typed.equals("z") || typed.equals("utc") || typed.equals("gmt")) {
            return Optional.of(ZoneOffset.UTC);
        }
        try {
            if (typed.startsWith("+") || typed.startsWith("-")) {
                return Optional.of(ZoneOffset.of(typed));
            }
        } catch (DateTimeException noOffset) {
            return Optional.empty();
        }
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && id.equalsIgnoreCase(typed))
                .findFirst()
                .map(ZoneId::of);
    }

    /** Looks back from today: a day on which the clocks leave that time out has no such moment. */
    private static ReadTime latest(LocalTime time, LocalDate today, Instant now, ZoneId zone) {
        for (int back = 0; back < 3; back++) {
            List<Instant> turns = turns(today.minusDays(back).atTime(time), zone);
            for (Instant at : turns) {
                if (!at.isAfter(now)) {
                    return new Parsed(at);
                }
            }
        }
        throw new DateTimeException("no such time in three days");
    }

    private static ReadTime on(LocalDate date, LocalTime time, Instant now, ZoneId zone) {
        List<Instant> turns = turns(date.atTime(time), zone);
        if (turns.isEmpty()) {
            return new Refused("The clocks were put forward past "
                    + time.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT))
                    + " that night: type the time with its offset, like `2026-03-29 03:05 +02:00`.");
        }
        return new Parsed(
                turns.stream().filter(at -> !at.isAfter(now)).findFirst().orElse(turns.getLast()));
    }

    /** The moments at which the clocks of the zone showed this, latest first: two, one or none. */
    private static List<Instant> turns(LocalDateTime shown, ZoneId zone) {
        return zone.getRules().getValidOffsets(shown).stream()
                .map(shown::toInstant)
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
