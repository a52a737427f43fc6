package dev.evenkeel.suspect.quality;

import java.util.Optional;

import dev.evenkeel.suspect.seen.Question;

/**
 * A made-up incident with its answer.
 *
 * @param culprit the change behind it; empty when none of the logged ones is
 * @param story own, upstream, caller, platform, stale_flag, older, sleeper or none
 * @param delayHours from the culprit's start to the detection
 */
public record MadeUp(Question question, Optional<String> culprit, String story, double delayHours) {}
