package dev.evenkeel.incident;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How bad it is; {@link #SEV1} is worst. */
public enum Severity {
    SEV1,
    SEV2,
    SEV3,
    SEV4;

    private static final Pattern WRITTEN = Pattern.compile("(?i)(?:sev|s|p)?[-_ ]?([1-4])");

    /** Reads {@code SEV2}, {@code sev2}, {@code sev-2}, {@code 2} and the like. */
    public static Optional<Severity> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        return matcher.matches() ? Optional.of(values()[Integer.parseInt(matcher.group(1)) - 1]) : Optional.empty();
    }

    /** Whether this is more severe than the other. */
    public boolean isWorseThan(Severity other) {
        return ordinal() < other.ordinal();
    }
}
