package dev.evenkeel.change;

import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** What sort of change it was. */
public enum Kind {
    DEPLOY("deploy"),
    FLAG_CHANGE("flag change"),
    CONFIG_CHANGE("config change"),
    DATA_PUSH("data push"),
    INFRA_CHANGE("infrastructure change"),
    MIGRATION("migration"),
    MANUAL_OPERATION("manual operation");

    private final String spoken;

    Kind(String spoken) {
        this.spoken = spoken;
    }

    /** As it stands in documents: {@code flag_change}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people say it. */
    public String spoken() {
        return spoken;
    }

    /** As people say it of several. */
    public String plural() {
        return spoken + (spoken.endsWith("h") ? "es" : "s");
    }

    /** Reads {@link #word()} in any case, {@code code_deploy} included. */
    public static Optional<Kind> parse(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        if (wanted.equals("code_deploy")) {
            return Optional.of(DEPLOY);
        }
        for (Kind kind : values()) {
            if (kind.word().equals(wanted)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
