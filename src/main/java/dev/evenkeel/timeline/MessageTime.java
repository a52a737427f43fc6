package dev.evenkeel.timeline;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The moment in a message's stamp, to the microsecond: several messages of one second stay apart. */
final class MessageTime {

    private static final Pattern TS = Pattern.compile("(\\d{1,11})\\.(\\d{6})");

    private MessageTime() {}

    /** Empty when it is no stamp of a message. */
    static Optional<Instant> of(String ts) {
        Matcher matcher = TS.matcher(ts);
        return matcher.matches()
                ? Optional.of(Instant.ofEpochSecond(
                        Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)) * 1_000))
                : Optional.empty();
    }
}
