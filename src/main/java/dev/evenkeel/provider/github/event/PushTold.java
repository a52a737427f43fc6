package dev.evenkeel.provider.github.event;

import java.time.Instant;
import java.util.Optional;

/** Commits arrived on the default branch. */
public record PushTold(String repository, String sha, String message, Instant at, Optional<String> url)
        implements GitHubEvent {}
