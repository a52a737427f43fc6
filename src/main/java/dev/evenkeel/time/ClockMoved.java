package dev.evenkeel.time;

import java.time.Instant;

/**
 * The clock was set by hand, in the sandbox or in a test.
 *
 * @param now what it shows since then
 */
public record ClockMoved(Instant now) {}
