package dev.evenkeel.provider.unleash;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One event of Unleash, as its webhook posts it and its event log lists it.
 *
 * @param id counts up
 * @param type such as {@code feature-environment-enabled}
 * @param feature the flag; empty where it is about something else
 * @param tags of the flag, as {@code type:value}
 * @param rollout how many percent a strategy serves, where it says so
 */
public record UnleashEvent(
        long id,
        String type,
        Instant at,
        Optional<String> feature,
        Optional<String> project,
        Optional<String> environment,
        List<String> tags,
        Optional<String> rollout) {

    /** Reads one; empty where it is none. Fields that are not known are ignored. */
    public static Optional<UnleashEvent> read(JsonNode event) {
        Optional<String> type = text(event, "type");
        Optional<Instant> at = text(event, "createdAt").flatMap(UnleashEvent::instant);
        if (type.isEmpty() || at.isEmpty() || !event.path("id").canConvertToLong()) {
            return Optional.empty();
        }
        return Optional.of(new UnleashEvent(
                event.path("id").longValue(),
                type.get(),
                at.get(),
                text(event, "featureName"),
                text(event, "project"),
                text(event, "environment"),
                StreamSupport.stream(event.path("tags").spliterator(), false)
                        .map(tag -> tag.path("type").asText() + ":"
                                + tag.path("value").asText())
                        .toList(),
                Optional.of(event.path("data")
                                .path("parameters")
                                .path("rollout")
                                .asText())
                        .filter(percent -> !percent.isBlank())));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank());
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
