package dev.evenkeel.work;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One try at a {@link Call}.
 *
 * @param id the call's id
 * @param team the workspace it belongs to
 * @param kind the call's kind
 * @param subject the call's subject
 * @param payload the call's payload, as JSON
 * @param number 1 for the first try
 * @param doubt 0, or how many times the effect of an earlier try has been in doubt: 1 and 2 mean look for it, more means look
 *     once more and otherwise do it again
 * @param firstTriedAt when the first try began, to know from where on to look
 */
public record Attempt(
        UUID id,
        String team,
        String kind,
        Optional<String> subject,
        String payload,
        int number,
        int doubt,
        Instant firstTriedAt) {}
