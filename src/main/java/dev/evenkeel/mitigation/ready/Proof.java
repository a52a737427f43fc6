package dev.evenkeel.mitigation.ready;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one way back.
 *
 * @param provenAt when it was last walked, or tried with success
 * @param trouble what the last try came upon
 */
record Proof(Optional<Instant> provenAt, Optional<String> trouble) {

    static final Proof NONE = new Proof(Optional.empty(), Optional.empty());

    /** The same, with one more walk; the latest of them proves it, whatever a try came upon before. */
    Proof walkedAt(Instant at) {
        return provenAt.filter(known -> known.isAfter(at)).isPresent()
                ? this
                : new Proof(Optional.of(at), Optional.empty());
    }
}
