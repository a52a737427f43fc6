package dev.evenkeel.flag;

import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far a flag is turned. */
public enum Stage {
    OFF,
    SHADOW,
    VALIDATION,
    PARTIAL,
    ON;

    /** As it stands in documents. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #word()} in any case, true and false included. */
    public static Optional<Stage> parse(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "on", "true" -> Optional.of(ON);
            case "off", "false" -> Optional.of(OFF);
            case "partial" -> Optional.of(PARTIAL);
            case "validation" -> Optional.of(VALIDATION);
            case "shadow" -> Optional.of(SHADOW);
            default -> Optional.empty();
        };
    }
}
