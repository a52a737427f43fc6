package dev.evenkeel.web.hook;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import dev.evenkeel.change.Change;
import dev.evenkeel.change.Kind;
import dev.evenkeel.change.Progress;
import dev.evenkeel.provider.github.GitHubEvent;
import dev.evenkeel.provider.github.GitHubEvent.Deployment;
import dev.evenkeel.provider.github.GitHubEvent.DeploymentTold;
import dev.evenkeel.provider.github.GitHubEvent.Other;
import dev.evenkeel.provider.github.GitHubEvent.PushTold;
import dev.evenkeel.provider.github.GitHubEvent.StatusTold;

/** GitHub's events as changes. A deployment keeps its id through all its statuses, so that they may come in any order. */
final class GitHubChanges {

    static final String SOURCE = "github";

    private static final int SHORT_SHA = 7;
    private static final int LONGEST_TITLE = 200;

    private GitHubChanges() {}

    /** The change in it, if there is one. */
    static Optional<Change> of(GitHubEvent event) {
        return switch (event) {
            case DeploymentTold told ->
                Optional.of(change(told.deployment(), Progress.QUEUED, Optional.empty(), Optional.empty()));
            case StatusTold told -> progress(told.state()).map(progress -> ofStatus(told, progress));
            case PushTold push -> Optional.of(change(push));
            case Other other -> Optional.empty();
        };
    }

    private static Change ofStatus(StatusTold told, Progress progress) {
        Optional<Instant> finished = progress.isFinal() ? Optional.of(told.at()) : Optional.empty();
        return change(told.deployment(), progress, finished, told.logUrl());
    }

    /** An inactive deployment was replaced by another one: that is the other one's news. */
    private static Optional<Progress> progress(String state) {
        return switch (state) {
            case "queued", "waiting", "pending" -> Optional.of(Progress.QUEUED);
            case "in_progress" -> Optional.of(Progress.RUNNING);
            case "success" -> Optional.of(Progress.SUCCEEDED);
            case "failure", "error" -> Optional.of(Progress.FAILED);
            default -> Optional.empty();
        };
    }

    private static Change change(
            Deployment deployment, Progress progress, Optional<Instant> finished, Optional<String> url) {
        String version = deployment.version().orElse(shortened(deployment.sha()));
        String title = deployment.description().orElse(deployment.task() + " " + deployment.ref() + " at " + version);
        boolean rollback = deployment.task().toLowerCase(Locale.ROOT).contains("rollback");
        return told(
                "deployment-" + deployment.id(),
                deployment.service().orElse(deployment.repository()),
                deployment.environment(),
                title,
                version,
                url,
                deployment.createdAt(),
                finished,
                progress,
                List.of(),
                deployment.automatic(),
                rollback);
    }

    /** Where nobody tells of deployments, a push to the default branch is the best that is known. */
    private static Change change(PushTold push) {
        return told(
                "push-" + push.repository() + "-" + push.sha(),
                push.repository(),
                Optional.empty(),
                push.message().lines().findFirst().orElse("push"),
                shortened(push.sha()),
                push.url(),
                push.at(),
                Optional.of(push.at()),
                Progress.SUCCEEDED,
                List.of(Change.PUSH),
                false,
                false);
    }

    private static String shortened(String sha) {
        return sha.substring(0, Math.min(SHORT_SHA, sha.length()));
    }

    private static Change told(
            String id,
            String service,
            Optional<String> environment,
            String title,
            String version,
            Optional<String> url,
            Instant startedAt,
            Optional<Instant> finishedAt,
            Progress progress,
            List<String> labels,
            boolean automatic,
            boolean rollback) {
        return new Change(
                SOURCE,
                id,
                Kind.DEPLOY,
                service,
                environment,
                title.substring(0, Math.min(LONGEST_TITLE, title.length())),
                Optional.empty(),
                Optional.of(version),
                Optional.empty(),
                Optional.empty(),
                url,
                startedAt,
                Optional.empty(),
                finishedAt,
                progress,
                OptionalInt.empty(),
                labels,
                Optional.empty(),
                automatic,
                OptionalInt.empty(),
                Optional.empty(),
                false,
                List.of(),
                rollback,
                Optional.empty(),
                Optional.empty());
    }
}
