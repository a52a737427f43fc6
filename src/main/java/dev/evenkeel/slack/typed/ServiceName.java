package dev.evenkeel.slack.typed;

import java.util.regex.Pattern;

/** How a service may be called. */
public final class ServiceName {

    /** What to type instead of something that is no service's name. */
    public static final String HOW_TO_TYPE =
            "A service's name has letters, digits, `-`, `_`, `.` and `/`, up to 100 of them: type it like `svc:checkout`.";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._/:-]{0,99}");

    private ServiceName() {}

    /** Whether this can be a service's name. */
    public static boolean isOne(String word) {
        return NAME.matcher(word).matches();
    }
}
