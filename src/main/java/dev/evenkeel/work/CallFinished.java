package dev.evenkeel.work;

import java.util.Optional;
import java.util.UUID;

/**
 * A call came to its end. Fired in the transaction that records it.
 *
 * @param id the call
 * @param kind its kind
 * @param priority whose lane it had
 * @param subject what it was about
 * @param payload what it carried, as JSON
 * @param state delivered, refused, unknown, canceled or dead
 * @param result what the outside answered, as JSON, when delivered
 * @param error its word for the failure, otherwise
 */
public record CallFinished(
        UUID id,
        String kind,
        Priority priority,
        Optional<String> subject,
        String payload,
        CallState state,
        Optional<String> result,
        Optional<String> error) {}
