package dev.evenkeel.provider.github.event;

import java.time.Instant;
import java.util.Optional;

/** A release was published. */
public record ReleaseTold(
        long id, String repository, String tag, Optional<String> name, Instant publishedAt, Optional<String> url)
        implements GitHubEvent {}
