package dev.evenkeel.change;

import java.time.Instant;
import java.util.Optional;

/**
 * A change was told to us, for the first time or with something new. Fired within the transaction that stores it.
 *
 * @param before what was known; empty the first time
 * @param at when it was recorded
 */
public record ChangeRecorded(Change change, Optional<Change> before, Instant at) {}
