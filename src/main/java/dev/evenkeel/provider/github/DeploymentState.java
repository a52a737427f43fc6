package dev.evenkeel.provider.github;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.provider.http.Fields;

/**
 * How far a deployment is.
 *
 * @param state queued, waiting, pending, in_progress, success, failure, error or inactive
 * @param url of its log
 */
public record DeploymentState(String state, Instant at, Optional<String> url) {

    static DeploymentState read(JsonNode node) {
        return new DeploymentState(
                Fields.text(node, "state"),
                Fields.instant(node, "created_at"),
                Fields.optionalText(node, "log_url").or(() -> Fields.optionalText(node, "target_url")));
    }
}
