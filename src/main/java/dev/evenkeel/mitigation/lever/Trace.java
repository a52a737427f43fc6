package dev.evenkeel.mitigation.lever;

import java.util.Optional;

import dev.evenkeel.mitigation.act.Errand;

/**
 * What a press has left behind, to find it by.
 *
 * @param handle as the outside's yes gave it; empty where it gave none, and where its answer was lost
 * @param lost whether the answer was lost, so that it may never have arrived
 */
public record Trace(Errand errand, Optional<String> handle, boolean lost) {}
