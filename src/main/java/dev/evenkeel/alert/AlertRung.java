package dev.evenkeel.alert;

import java.time.Instant;
import java.util.Optional;

/**
 * An alert was told to us, for the first time or with something new. Fired within the transaction that stores it.
 *
 * @param before what was known; empty the first time
 * @param groupRings whether anything of its group still rings
 * @param at when it was recorded
 */
public record AlertRung(Alert alert, Optional<Alert> before, boolean groupRings, Instant at) {}
