package dev.evenkeel.provider.launchdarkly;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.provider.http.Fields;

/**
 * One flag.
 *
 * @param temporary it is meant to be removed one day
 */
public record Flag(
        String key,
        String name,
        boolean temporary,
        boolean archived,
        Optional<Instant> createdAt,
        List<Environment> environments) {

    /**
     * What the flag is in one environment.
     *
     * @param on whether its targeting is; off serves the off variation to everybody
     */
    public record Environment(String key, boolean on, Optional<Instant> changedAt) {}

    /** What the flag is there; empty where it was not asked for or does not exist. */
    public Optional<Environment> in(String environment) {
        return environments.stream().filter(it -> it.key().equals(environment)).findFirst();
    }

    static Flag read(JsonNode node) {
        return new Flag(
                Fields.text(node, "key"),
                Fields.optionalText(node, "name").orElse(""),
                node.path("temporary").asBoolean(),
                node.path("archived").asBoolean(),
                Fields.optionalMillis(node, "creationDate"),
                node.path("environments").properties().stream()
                        .map(it -> environment(it.getKey(), it.getValue()))
                        .toList());
    }

    private static Environment environment(String key, JsonNode node) {
        return new Environment(key, Fields.flag(node, "on"), Fields.optionalMillis(node, "lastModified"));
    }
}
