package dev.evenkeel.postmortem.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Something to be done.
 *
 * @param owner user id
 */
public record Task(
        String text,
        Optional<String> owner,
        Optional<LocalDate> due,
        boolean done,
        Instant at,
        Optional<String> by,
        Optional<String> permalink) {

    public Task {
        Objects.requireNonNull(at);
    }
}
