package dev.evenkeel.postmortem.account;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A change that came into question.
 *
 * @param id source and id, such as {@code github/1041}
 * @param kind as in the API, such as {@code deploy} or {@code data_push}
 * @param author a name as the sender of the change wrote it
 * @param share of all suspicion, 0 to 1
 * @param reasons the terms of its score in words, strongest first
 * @param clearedBecause what was said when it was cleared
 * @param decidedBy user id of who cleared it
 * @param stoppable whether there is a switch or a stop for it on file
 * @param revertible whether there is a way back on file
 */
public record Suspicion(
        String id,
        String title,
        String kind,
        String service,
        Optional<String> version,
        Instant at,
        Optional<String> author,
        Optional<String> url,
        double share,
        List<String> reasons,
        State state,
        Optional<String> clearedBecause,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        boolean stoppable,
        boolean revertible) {

    public Suspicion {
        Objects.requireNonNull(at);
        reasons = List.copyOf(reasons);
    }

    /** What became of the suspicion. */
    public enum State {
        OPEN,
        TRIED,
        CLEARED,
        CONFIRMED
    }
}
