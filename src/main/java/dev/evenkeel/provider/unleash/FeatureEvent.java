package dev.evenkeel.provider.unleash;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.provider.http.Fields;
import dev.evenkeel.provider.http.UnreadableAnswer;

/**
 * Something that happened in Unleash, as its event log and its webhooks tell it.
 *
 * @param id grows with each event
 * @param type such as {@code feature-environment-disabled}
 * @param feature missing where it is not about one
 * @param environment missing where it is about all of them
 * @param by who did it, as Unleash names them
 * @param data what it is now; missing where the event carries none
 * @param before what it was; missing where the event carries none
 * @param tags of the flag, as {@code type:value}
 */
public record FeatureEvent(
        long id,
        String type,
        Instant at,
        Optional<String> feature,
        Optional<String> project,
        Optional<String> environment,
        Optional<String> by,
        JsonNode data,
        JsonNode before,
        List<String> tags) {

    public FeatureEvent {
        tags = List.copyOf(tags);
    }

    /** @throws UnreadableAnswer naming the field that is missing */
    public static FeatureEvent read(JsonNode node) {
        return new FeatureEvent(
                Fields.number(node, "id"),
                Fields.text(node, "type"),
                Fields.instant(node, "createdAt"),
                Fields.optionalText(node, "featureName"),
                Fields.optionalText(node, "project"),
                Fields.optionalText(node, "environment"),
                Fields.optionalText(node, "createdBy"),
                node.path("data"),
                node.path("preData"),
                StreamSupport.stream(node.path("tags").spliterator(), false)
                        .map(tag -> tag.path("type").asText() + ":"
                                + tag.path("value").asText())
                        .toList());
    }
}
