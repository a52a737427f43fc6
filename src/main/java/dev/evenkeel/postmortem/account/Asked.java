package dev.evenkeel.postmortem.account;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A prompt and what became of it.
 *
 * @param prompt its name in the catalogue, such as {@code checkin}
 * @param question its words
 * @param to whom, in words or as user id
 */
public record Asked(
        String prompt,
        String question,
        String to,
        State state,
        Instant dueAt,
        Optional<Instant> postedAt,
        Optional<String> answer,
        Optional<String> answeredBy,
        Optional<Instant> answeredAt,
        Optional<String> permalink) {

    public Asked {
        Objects.requireNonNull(dueAt);
    }

    /** What became of it. */
    public enum State {
        OPEN,
        ANSWERED,
        /** Asked, and never answered. */
        EXPIRED,
        /** Its reason went away before anybody answered. */
        WITHDRAWN
    }
}
