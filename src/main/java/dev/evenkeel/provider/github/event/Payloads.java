package dev.evenkeel.provider.github.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads what GitHub sends. Fields it adds are ignored. */
public final class Payloads {

    private Payloads() {}

    /**
     * The event in a payload.
     *
     * @param event the header {@code X-GitHub-Event}
     * @throws UnreadablePayload naming the field that is missing
     */
    public static GitHubEvent read(String event, JsonNode payload) {
        return switch (event) {
            case "deployment" -> new DeploymentTold(deployment(payload));
            case "deployment_status" -> status(payload);
            case "workflow_run" -> run(payload);
            case "release" -> release(payload);
            case "push" -> push(payload);
            default -> new Other(event);
        };
    }

    private static GitHubEvent status(JsonNode payload) {
        JsonNode status = payload.path("deployment_status");
        return new StatusTold(
                deployment(payload),
                text(status, "state"),
                instant(status, "created_at"),
                optional(status, "log_url").or(() -> optional(status, "target_url")));
    }

    private static Deployment deployment(JsonNode payload) {
        JsonNode deployment = payload.path("deployment");
        return new Deployment(
                id(deployment, "deployment.id"),
                text(payload.path("repository"), "full_name"),
                text(deployment, "sha"),
                optional(deployment, "ref").orElse(""),
                optional(deployment, "task").orElse("deploy"),
                optional(deployment, "environment"),
                optional(deployment, "description"),
                optional(deployment.path("payload"), "service"),
                optional(deployment.path("payload"), "version"),
                isBot(deployment.path("creator")),
                instant(deployment, "created_at"));
    }

    /** What runs for a pull request changes nothing in production. */
    private static GitHubEvent run(JsonNode payload) {
        JsonNode run = payload.path("workflow_run");
        String trigger = text(run, "event");
        if (trigger.startsWith("pull_request")) {
            return new Other("workflow_run");
        }
        JsonNode workflow = payload.path("workflow");
        return new RunTold(
                id(run, "workflow_run.id"),
                run.path("run_attempt").asInt(1),
                text(payload.path("repository"), "full_name"),
                text(run, "head_sha"),
                optional(run, "name").or(() -> optional(workflow, "name")).orElse(""),
                optional(run, "path").or(() -> optional(workflow, "path")).orElse(""),
                trigger,
                text(payload, "action"),
                optional(run, "conclusion"),
                optional(run, "run_started_at").isPresent()
                        ? instant(run, "run_started_at")
                        : instant(run, "created_at"),
                instant(run, "updated_at"),
                optional(run, "display_title"),
                optional(run, "html_url"),
                trigger.equals("schedule") || isBot(run.path("triggering_actor")));
    }

    /** Drafts, release candidates and what was taken away again run nowhere yet. */
    private static GitHubEvent release(JsonNode payload) {
        JsonNode release = payload.path("release");
        String action = text(payload, "action");
        boolean out = action.equals("published") || action.equals("released");
        if (!out
                || release.path("draft").asBoolean()
                || release.path("prerelease").asBoolean()) {
            return new Other("release");
        }
        return new ReleaseTold(
                id(release, "release.id"),
                text(payload.path("repository"), "full_name"),
                text(release, "tag_name"),
                optional(release, "name"),
                instant(release, "published_at"),
                optional(release, "html_url"));
    }

    /** Pushes elsewhere than to the default branch, and deletions, change nothing in production. */
    private static GitHubEvent push(JsonNode payload) {
        JsonNode repository = payload.path("repository");
        JsonNode head = payload.path("head_commit");
        String branch = "refs/heads/" + optional(repository, "default_branch").orElse("main");
        if (!optional(payload, "ref").orElse("").equals(branch) || !head.isObject()) {
            return new Other("push");
        }
        return new PushTold(
                text(repository, "full_name"),
                text(head, "id"),
                optional(head, "message").orElse("push"),
                instant(head, "timestamp"),
                optional(payload, "compare"));
    }

    private static boolean isBot(JsonNode user) {
        return optional(user, "type").filter("Bot"::equals).isPresent();
    }

    private static long id(JsonNode node, String called) {
        if (!node.path("id").isIntegralNumber()) {
            throw new UnreadablePayload(called);
        }
        return node.path("id").longValue();
    }

    private static String text(JsonNode node, String field) {
        return optional(node, field).orElseThrow(() -> new UnreadablePayload(field));
    }

    private static Optional<String> optional(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.textValue().isBlank() ? Optional.of(value.textValue()) : Optional.empty();
    }

    private static Instant instant(JsonNode node, String field) {
        try {
            return OffsetDateTime.parse(text(node, field)).toInstant();
        } catch (DateTimeException notATime) {
            throw new UnreadablePayload(field);
        }
    }
}
