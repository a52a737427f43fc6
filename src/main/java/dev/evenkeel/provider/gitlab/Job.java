package dev.evenkeel.provider.gitlab;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.provider.http.Fields;

/**
 * One job of a pipeline.
 *
 * @param status created, pending, running, success, failed, canceled, manual, or one of GitLab's words for waiting
 */
public record Job(long id, String name, String status, Optional<String> url) {

    static Job read(JsonNode node) {
        return new Job(
                Fields.number(node, "id"),
                Fields.optionalText(node, "name").orElse(""),
                Fields.text(node, "status"),
                Fields.optionalText(node, "web_url"));
    }
}
