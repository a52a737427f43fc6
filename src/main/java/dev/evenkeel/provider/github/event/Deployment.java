package dev.evenkeel.provider.github.event;

import java.time.Instant;
import java.util.Optional;

/**
 * One deployment.
 *
 * @param service named in its payload; else the repository is all there is
 * @param version named in its payload
 * @param automatic no person asked for it
 */
public record Deployment(
        long id,
        String repository,
        String sha,
        String ref,
        String task,
        Optional<String> environment,
        Optional<String> description,
        Optional<String> service,
        Optional<String> version,
        boolean automatic,
        Instant createdAt) {}
