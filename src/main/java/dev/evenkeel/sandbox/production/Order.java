package dev.evenkeel.sandbox.production;

import java.time.Instant;
import java.util.Optional;

/**
 * Something the make-believe production was asked to do to a service.
 *
 * @param ready when it is done
 * @param hollow whether only yes was said
 */
record Order(String id, String service, String action, Optional<String> version, Instant ready, boolean hollow) {

    boolean isDone(Instant now) {
        return !hollow && !ready.isAfter(now);
    }
}
