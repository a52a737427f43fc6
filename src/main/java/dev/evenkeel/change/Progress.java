package dev.evenkeel.change;

import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far a change has come. It is told in any order and more than once, and never goes back. */
public enum Progress {
    QUEUED(0),
    RUNNING(1),
    SUCCEEDED(2),
    FAILED(2),
    CANCELLED(2),
    ROLLED_BACK(3);

    private final int step;

    Progress(int step) {
        this.step = step;
    }

    /** As it stands in documents: {@code rolled_back}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Nothing more will happen by itself. */
    public boolean isFinal() {
        return step >= 2;
    }

    /** What is true after being told {@code told} as well: the one further on; of two ends, the first one told. */
    public Progress after(Progress told) {
        return told.step > step ? told : this;
    }

    /** Reads {@link #word()} in any case, {@code in_progress} and {@code canceled} included. */
    public static Optional<Progress> parse(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        String known = switch (wanted) {
            case "in_progress" -> "running";
            case "canceled" -> "cancelled";
            default -> wanted;
        };
        for (Progress progress : values()) {
            if (progress.word().equals(known)) {
                return Optional.of(progress);
            }
        }
        return Optional.empty();
    }
}
