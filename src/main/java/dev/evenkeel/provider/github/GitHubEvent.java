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
