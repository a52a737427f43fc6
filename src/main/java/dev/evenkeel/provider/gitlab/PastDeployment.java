package dev.evenkeel.provider.gitlab;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.provider.http.Fields;

/**
 * A deployment GitLab knows of.
 *
 * @param status created, running, success, failed, canceled or blocked
 * @param job that deployed it; empty where it was told by API, and then there is nothing to run again
 */
public record PastDeployment(long id, String sha, String ref, String status, Instant createdAt, Optional<Job> job) {

    static PastDeployment read(JsonNode node) {
        return new PastDeployment(
                Fields.number(node, "id"),
                Fields.text(node, "sha"),
                Fields.optionalText(node, "ref").orElse(""),
                Fields.text(node, "status"),
                Fields.instant(node, "created_at"),
                Optional.of(node.path("deployable")).filter(JsonNode::isObject).map(Job::read));
    }
}
