package dev.evenkeel.slack.typed;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.evenkeel.time.ReadTime;
import dev.evenkeel.time.TimeParser;

/** Finds the promise in a public text: "next update at 15:00 UTC", "next update in 30 minutes". */
public final class NextUpdate {

    private static final Pattern AT =
            Pattern.compile("(?i)\\bnext (?:public )?update (?:is |due |expected )*(?:at|by|before) "
                    + "(\\d{1,2}:\\d{2}(?: ?[ap]m)?(?: ?UTC| [A-Za-z]+/[A-Za-z_]+)?)");

    private static final Pattern IN =
            Pattern.compile("(?i)\\bnext (?:public )?update (?:is |due |expected )*(?:in|within) "
                    + "(\\d{1,3}) ?(m|min|mins|minutes|h|hour|hours)\\b");

    private NextUpdate() {}

    /**
     * The moment promised, where one is.
     *
     * @param now when the text was posted
     * @param zone where a time without a zone belongs
     */
    public static Optional<Instant> promised(String text, Instant now, ZoneId zone) {
        Matcher in = IN.matcher(text);
        if (in.find()) {
            long amount = Long.parseLong(in.group(1));
            boolean hours = in.group(2).toLowerCase(Locale.ROOT).startsWith("h");
            return Optional.of(now.plus(hours ? Duration.ofHours(amount) : Duration.ofMinutes(amount)))
                    .filter(now::isBefore);
        }
        Matcher at = AT.matcher(text);
        return at.find()
                ? upcoming(TimeParser.read(at.group(1), now.plus(Duration.ofDays(1)), zone), now)
                : Optional.empty();
    }

    /** The latest such moment within a day from now is the next one. */
    private static Optional<Instant> upcoming(ReadTime read, Instant now) {
        return read instanceof ReadTime.Parsed(Instant at) ? Optional.of(at).filter(now::isBefore) : Optional.empty();
    }
}
