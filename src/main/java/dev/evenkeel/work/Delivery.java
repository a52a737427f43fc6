package dev.evenkeel.work;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.evenkeel.work.lane.CallRow;

/**
 * A call and what became of it.
 *
 * @param payload what it carries, as JSON
 * @param result what the outside answered, as JSON, once delivered
 * @param error the last trouble; empty once delivered
 */
public record Delivery(
        UUID id,
        String kind,
        String lane,
        Optional<String> subject,
        CallState state,
        int attempts,
        Optional<String> error,
        String payload,
        Optional<String> result,
        Instant createdAt,
        Optional<Instant> finishedAt) {

    static Delivery of(CallRow call) {
        return new Delivery(
                call.id(),
                call.kind(),
                call.lane().key(),
                call.subject(),
                call.state(),
                call.attempts(),
                call.error(),
                call.payload(),
                call.result(),
                call.createdAt(),
                call.finishedAt());
    }
}
