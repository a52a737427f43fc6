package dev.evenkeel.postmortem.account;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody holding a role.
 *
 * @param role its title, such as {@code commander}
 * @param person user id
 */
public record Tenure(String role, String person, Instant from, Optional<Instant> until) {

    public Tenure {
        Objects.requireNonNull(from);
    }
}
