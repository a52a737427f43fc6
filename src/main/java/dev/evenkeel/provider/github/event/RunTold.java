package dev.evenkeel.provider.github.event;

import java.time.Instant;
import java.util.Optional;

/**
 * A workflow runs, or ran.
 *
 * @param attempt 1 the first time, more when it was run again
 * @param workflow its name, and the file it stands in
 * @param trigger what started it, such as push, schedule or workflow_dispatch
 * @param state requested, in_progress or completed
 * @param conclusion success, failure and so on, once it is completed
 */
public record RunTold(
        long id,
        int attempt,
        String repository,
        String sha,
        String workflow,
        String file,
        String trigger,
        String state,
        Optional<String> conclusion,
        Instant startedAt,
        Instant updatedAt,
        Optional<String> title,
        Optional<String> url,
        boolean automatic)
        implements GitHubEvent {}
