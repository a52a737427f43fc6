package dev.evenkeel.provider.github;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.provider.github.GitHubEvent.Deployment;
import dev.evenkeel.provider.github.GitHubEvent.DeploymentTold;
import dev.evenkeel.provider.github.GitHubEvent.Other;
import dev.evenkeel.provider.github.GitHubEvent.PushTold;
import dev.evenkeel.provider.github.GitHubEvent.StatusTold;

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
        if (!deployment.path("id").isIntegralNumber()) {
            throw new UnreadablePayload("deployment.id");
        }
        return new Deployment(
                deployment.path("id").longValue(),
                text(payload.path("repository"), "full_name"),
                text(deployment, "sha"),
                optional(deployment, "ref").orElse(""),
                optional(deployment, "task").orElse("deploy"),
                optional(deployment, "environment"),
                optional(deployment, "description"),
                optional(deployment.path("payload"), "service"),
                optional(deployment.path("payload"), "version"),
                optional(deployment.path("creator"), "type")
                        .filter("Bot"::equals)
                        .isPresent(),
                instant(deployment, "created_at"));
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
