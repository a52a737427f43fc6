package dev.evenkeel.postmortem.account;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something said to people outside the response.
 *
 * @param audience {@code public}, {@code executives} or {@code company}
 * @param by user id
 * @param nextBy when the next word was promised
 */
public record Told(
        Instant at,
        String audience,
        String text,
        Optional<String> by,
        Optional<String> permalink,
        Optional<Instant> nextBy) {

    public Told {
        Objects.requireNonNull(at);
    }
}
