package dev.evenkeel.provider;

import java.util.Optional;

/**
 * An outside system took an act. What became of it is read back.
 *
 * @param id by which the outside knows what came of it, where it gave one
 * @param url where a person can look at it, where there is such a page
 */
public record Accepted(Optional<String> id, Optional<String> url) {

    /** Taken, and nothing more was said. */
    public static final Accepted SILENTLY = new Accepted(Optional.empty(), Optional.empty());
}
