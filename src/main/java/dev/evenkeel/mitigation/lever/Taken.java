package dev.evenkeel.mitigation.lever;

import java.util.Optional;

import dev.evenkeel.provider.Accepted;

/**
 * The outside said yes.
 *
 * @param words what it said besides, a clause without its full stop; may be empty
 * @param handle what finds it again there, such as the address of its status or the number of a run
 */
public record Taken(String words, Optional<String> handle) {

    /** An act that was accepted. */
    public static Taken of(Accepted accepted) {
        return new Taken(accepted.url().orElse(""), accepted.id());
    }
}
