package dev.evenkeel.slack.typed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a service may be called. */
public final class ServiceName {

    /** What to type instead of something that is no service's name. */
    public static final String HOW_TO_TYPE =
            "A service's name has letters, digits, `-`, `_`, `.` and `/`, up to 100 of them: type it like `svc:checkout`.";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/:-]{0,99}");

    private static final int MOST = 20;

    private ServiceName() {}

    /** Names separated by blanks or commas, with or without {@code svc:} in front; empty when one of them is none, or there are none. */
    public static Optional<List<String>> list(String delivered) {
        List<String> names = Stream.of(Typed.line(delivered).split("[\\s,]+"))
                .map(word -> word.toLowerCase(Locale.ROOT).replaceFirst("^svc:", ""))
                .distinct()
                .toList();
        return Optional.of(names)
                .filter(all -> all.size() <= MOST && all.stream().allMatch(ServiceName::isOne));
    }

    /** Whether this can be a service's name. */
    public static boolean isOne(String word) {
        return NAME.matcher(word).matches();
    }
}
