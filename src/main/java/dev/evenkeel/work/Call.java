package dev.evenkeel.work;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A call to the outside that must happen.
 *
 * @param id unique to this call; the outside may be shown it, to find the effect again
 * @param kind which {@link Performer} carries it out
 * @param lane calls of one lane happen one after the other, in the order they were written
 * @param priority whose lane is served first
 * @param subject what it is about, usually an incident's key; empty where there is none
 * @param payload what the performer needs, as JSON
 * @param repeat what may be done when the answer is lost
 * @param after the call that has to be delivered first; when that one fails, this one is canceled
 * @param within how long the call makes sense, counted from now; afterwards it is dead without being tried
 */
public record Call(
        UUID id,
        String kind,
        String lane,
        Priority priority,
        Optional<String> subject,
        String payload,
        Repeat repeat,
        Optional<UUID> after,
        Optional<Duration> within) {

    public Call {
        Objects.requireNonNull(id);
        Objects.requireNonNull(priority);
        Objects.requireNonNull(repeat);
        if (kind.isBlank() || lane.isBlank() || payload.isBlank()) {
            throw new IllegalArgumentException("a call needs a kind, a lane and a payload");
        }
    }
}
