package dev.evenkeel.provider.github;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.provider.http.Fields;

/**
 * A deployment GitHub knows of.
 *
 * @param version named in its payload
 * @param requestId named in its payload, where it was asked for from here
 */
public record PastDeployment(
        long id, String sha, String ref, Optional<String> version, Optional<String> requestId, Instant createdAt) {

    static PastDeployment read(JsonNode node) {
        JsonNode payload = node.path("payload");
        return new PastDeployment(
                Fields.number(node, "id"),
                Fields.text(node, "sha"),
                Fields.optionalText(node, "ref").orElse(""),
                Fields.optionalText(payload, "version"),
                Fields.optionalText(payload, "request_id"),
                Fields.instant(node, "created_at"));
    }
}
