package dev.evenkeel.provider.github;

import java.time.Instant;
import java.util.Optional;

/** What GitHub told. */
public sealed interface GitHubEvent {

    /** A deployment was asked for. */
    record DeploymentTold(Deployment deployment) implements GitHubEvent {}

    /**
     * A deployment has come further.
     *
     * @param state queued, waiting, pending, in_progress, success, failure, error or inactive
     */
    record StatusTold(Deployment deployment, String state, Instant at, Optional<String> logUrl)
            implements GitHubEvent {}

    /** Commits arrived on the default branch. */
    record PushTold(String repository, String sha, String message, Instant at, Optional<String> url)
            implements GitHubEvent {}

    /**
     * A workflow runs, or ran.
     *
     * @param attempt 1 the first time, more when it was run again
     * @param workflow its name, and the file it stands in
     * @param trigger what started it, such as push, schedule or workflow_dispatch
     * @param state requested, in_progress or completed
     * @param conclusion success, failure and so on, once it is completed
     */
    record RunTold(
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

    /** A release was published. */
    record ReleaseTold(
            long id, String repository, String tag, Optional<String> name, Instant publishedAt, Optional<String> url)
            implements GitHubEvent {}

    /** Something we make no use of. */
    record Other(String event) implements GitHubEvent {}

    /**
     * One deployment.
     *
     * @param service named in its payload; else the repository is all there is
     * @param version named in its payload
     * @param automatic no person asked for it
     */
    record Deployment(
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
}
