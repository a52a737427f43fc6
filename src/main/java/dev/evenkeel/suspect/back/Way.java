package dev.evenkeel.suspect.back;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** A sort of mitigation, fastest and safest first. */
public enum Way {
    FLAG_OFF,
    HALT_ROLLOUT,
    HALT_DATA_PUSH,
    REVERT_PREVIOUS,
    REVERT_N_BACK,
    CONFIG_REVERT,
    DATA_ROLLBACK,
    ROLLBACK_MIGRATION,
    ROLL_FORWARD,
    FIX_FORWARD,
    NONE;

    /** As it stands in documents: {@code revert_n_back}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
