package dev.evenkeel.web.hook;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.evenkeel.change.Change;
import dev.evenkeel.change.Kind;
import dev.evenkeel.change.NewChange;
import dev.evenkeel.change.Progress;
import dev.evenkeel.provider.github.event.Deployment;
import dev.evenkeel.provider.github.event.DeploymentTold;
import dev.evenkeel.provider.github.event.GitHubEvent;
import dev.evenkeel.provider.github.event.Other;
import dev.evenkeel.provider.github.event.PushTold;
import dev.evenkeel.provider.github.event.ReleaseTold;
import dev.evenkeel.provider.github.event.RunTold;
import dev.evenkeel.provider.github.event.StatusTold;

/**
 * GitHub's events as changes. A deployment keeps its id through all its statuses, so that they may come in any order. Runs, releases
 * and pushes are hearsay: they stand in for deploys where nobody tells of deployments.
 */
final class GitHubChanges {

    static final String SOURCE = "github";

    private static final int SHORT_SHA = 7;

    /** Most workflows only build and test; one that brings something out says so in its name or file. */
    private static final Pattern BRINGS_OUT =
            Pattern.compile("deploy|roll[ _-]?out|roll[ _-]?back|promot", Pattern.CASE_INSENSITIVE);

    private static final Pattern BACK = Pattern.compile("roll[ _-]?back|revert", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE =
            Pattern.compile("\\b(prod|production|staging|preview|dev|test|qa)\\b", Pattern.CASE_INSENSITIVE);

    private GitHubChanges() {}

    /** The change in it, if there is one. */
    static Optional<Change> of(GitHubEvent event) {
        return switch (event) {
            case DeploymentTold told ->
                Optional.of(change(told.deployment(), Progress.QUEUED, Optional.empty(), Optional.empty()));
            case StatusTold told ->
                progress(told.state())
                        .map(progress -> change(told.deployment(), progress, Optional.of(told.at()), told.logUrl()));
            case RunTold run -> BRINGS_OUT.matcher(named(run)).find() ? Optional.of(change(run)) : Optional.empty();
            case ReleaseTold release -> Optional.of(change(release));
            case PushTold push -> Optional.of(change(push));
            case Other other -> Optional.empty();
        };
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

    private static Change change(Deployment deployment, Progress progress, Optional<Instant> at, Optional<String> url) {
        String version = deployment.version().orElse(shortened(deployment.sha()));
        return NewChange.of(
                        SOURCE,
                        "deployment-" + deployment.id(),
                        Kind.DEPLOY,
                        deployment.service().orElse(deployment.repository()),
                        deployment.description().orElse(deployment.task() + " " + deployment.ref() + " at " + version),
                        deployment.createdAt())
                .in(deployment.environment())
                .version(Optional.of(version))
                .at(url)
                .is(progress, at)
                .automatic(deployment.automatic())
                .rollback(deployment.task().toLowerCase(Locale.ROOT).contains("rollback"))
                .told();
    }

    /** Each attempt is a change of its own: running yesterday's run again brings yesterday's version back. */
    private static Change change(RunTold run) {
        return NewChange.of(
                        SOURCE,
                        "run-" + run.id() + "-" + run.attempt(),
                        Kind.DEPLOY,
                        run.repository(),
                        run.workflow() + run.title().map(title -> ": " + title).orElse(""),
                        run.startedAt())
                .in(place(run))
                .version(Optional.of(shortened(run.sha())))
                .at(run.url())
                .is(progress(run), Optional.of(run.updatedAt()))
                .labelled(Change.RUN)
                .automatic(run.automatic())
                .rollback(BACK.matcher(named(run)).find())
                .told();
    }

    private static Progress progress(RunTold run) {
        return switch (run.state()) {
            case "requested" -> Progress.QUEUED;
            case "in_progress" -> Progress.RUNNING;
            default ->
                switch (run.conclusion().orElse("")) {
                    case "success", "neutral" -> Progress.SUCCEEDED;
                    case "cancelled", "skipped" -> Progress.CANCELLED;
                    case "" -> Progress.RUNNING;
                    default -> Progress.FAILED;
                };
        };
    }

    private static Optional<String> place(RunTold run) {
        Matcher place = PLACE.matcher(named(run));
        return place.find() ? Optional.of(place.group().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static String named(RunTold run) {
        return run.workflow() + " " + run.file();
    }

    private static Change change(ReleaseTold release) {
        return NewChange.of(
                        SOURCE,
                        "release-" + release.id(),
                        Kind.DEPLOY,
                        release.repository(),
                        "release " + release.name().orElse(release.tag()),
                        release.publishedAt())
                .version(Optional.of(release.tag()))
                .at(release.url())
                .is(Progress.SUCCEEDED, Optional.of(release.publishedAt()))
                .labelled(Change.RELEASE)
                .told();
    }

    /** Where nobody tells of deployments, a push to the default branch is the best that is known. */
    private static Change change(PushTold push) {
        return NewChange.of(
                        SOURCE,
                        "push-" + push.repository() + "-" + push.sha(),
                        Kind.DEPLOY,
                        push.repository(),
                        push.message().lines().findFirst().orElse("push"),
                        push.at())
                .version(Optional.of(shortened(push.sha())))
                .at(push.url())
                .is(Progress.SUCCEEDED, Optional.of(push.at()))
                .labelled(Change.PUSH)
                .told();
    }

    private static String shortened(String sha) {
        return sha.substring(0, Math.min(SHORT_SHA, sha.length()));
    }
}
