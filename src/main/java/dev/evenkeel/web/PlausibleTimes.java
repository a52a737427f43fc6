package dev.evenkeel.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.change.Change;
import dev.evenkeel.change.Progress;

/**
 * Whether the times of a change can be true. A sender's clock that is off by hours would hide its change from everybody who looks for
 * it, so it is told at once.
 */
@ApplicationScoped
public class PlausibleTimes {

    /** How far the clocks of two machines may be apart. */
    private static final Duration APART = Duration.ofMinutes(15);

    private final InstantSource clock;

    @Inject
    PlausibleTimes(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Lets changes pass whose order of times is possible.
     *
     * @throws Problem 400 naming the field and what to send instead
     */
    public void check(List<Change> told) {
        Instant now = clock.instant();
        for (Change change : told) {
            if (change.status() != Progress.QUEUED) {
                notLater("startedAt", Optional.of(change.startedAt()), now, change.id());
            }
            notLater("finishedAt", change.finishedAt(), now, change.id());
            notBefore("finishedAt", change.finishedAt(), change);
            notBefore("effectiveAt", change.effectiveAt(), change);
        }
    }

    /**
     * Lets a moment pass that has come.
     *
     * @param of what it is a moment of
     * @throws Problem 400 naming the field and what to send instead
     */
    public void hasCome(String field, Instant told, String of) {
        notLater(field, Optional.of(told), clock.instant(), of);
    }

    private static void notLater(String field, Optional<Instant> told, Instant now, String of) {
        if (told.filter(now.plus(APART)::isBefore).isPresent()) {
            throw Problem.badField(
                    field,
                    "Send " + field + " of " + of + " as a moment that has come: " + told.get()
                            + " is in the future, it is " + now + " here. What is only planned has status queued.");
        }
    }

    private static void notBefore(String field, Optional<Instant> told, Change change) {
        if (told.filter(change.startedAt()::isAfter).isPresent()) {
            throw Problem.badField(
                    field,
                    "Send " + field + " of " + change.id() + " not before its startedAt: " + told.get() + " is before "
                            + change.startedAt() + ".");
        }
    }
}
