package dev.evenkeel.provider.github.event;

import java.time.Instant;
import java.util.Optional;

/**
 * A deployment has come further.
 *
 * @param state queued, waiting, pending, in_progress, success, failure, error or inactive
 */
public record StatusTold(Deployment deployment, String state, Instant at, Optional<String> logUrl)
        implements GitHubEvent {}
