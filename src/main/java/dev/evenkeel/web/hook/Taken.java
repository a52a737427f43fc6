package dev.evenkeel.web.hook;

import java.util.List;

import dev.evenkeel.change.Recorded;

/**
 * The answer to a delivery.
 *
 * @param status recorded, repeated (it was taken in before) or ignored (of no use here)
 * @param items what became of each change in it
 */
public record Taken(String status, List<Recorded> items) {}
