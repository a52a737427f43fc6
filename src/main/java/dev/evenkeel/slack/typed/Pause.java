package dev.evenkeel.slack.typed;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something is put off: {@code 10m}, {@code 10}, {@code 1h}, {@code 1h30m}, {@code 45 min}. */
public final class Pause {

    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Pattern PAUSE =
            Pattern.compile("(?:for )?(?:(\\d{1,2}) ?h(?:ours?|rs?)? ?)?(?:(\\d{1,4}) ?(?:m(?:in(?:utes?|s)?)?)?)?");

    private Pause() {}

    /** Reads a pause of a minute to a day; empty for anything else. */
    public static Optional<Duration> read(String typed) {
        Matcher pause = PAUSE.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!pause.matches()) {
            return Optional.empty();
        }
        Duration length = Duration.ofHours(number(pause.group(1))).plusMinutes(number(pause.group(2)));
        return Optional.of(length).filter(known -> !known.isZero() && known.compareTo(LONGEST) <= 0);
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
