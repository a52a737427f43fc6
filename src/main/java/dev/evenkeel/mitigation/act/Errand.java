package dev.evenkeel.mitigation.act;

import java.time.Instant;
import java.util.UUID;

/**
 * One press of a button, as the outside is told of it.
 *
 * @param id unique to this press; shown to the outside, so that it knows a repetition
 * @param incident its key
 * @param byUser who pressed, by user id
 * @param at when
 */
public record Errand(UUID id, String incident, String byUser, Instant at) {

    /** The reason to be written beside it. */
    public String reason() {
        return "Evenkeel, " + incident + ", pressed by " + byUser;
    }
}
