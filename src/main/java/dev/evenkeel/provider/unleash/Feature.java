package dev.evenkeel.provider.unleash;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.provider.http.Fields;

/**
 * One feature flag, in all its environments.
 *
 * @param type release, experiment, operational, kill-switch or permission
 * @param stale somebody, or its age, marked it as due for removal
 */
public record Feature(
        String name,
        String project,
        Optional<String> type,
        boolean stale,
        boolean archived,
        Optional<Instant> createdAt,
        List<Environment> environments) {

    /** What the flag is in one environment; it is on for somebody only where it is enabled and a strategy is, too. */
    public record Environment(String name, boolean enabled, List<Strategy> strategies) {

        /** Whether enabling it brings back what is set there, rather than a strategy for everybody that Unleash would add. */
        public boolean hasEnabledStrategy() {
            return strategies.stream().anyMatch(it -> !it.disabled());
        }
    }

    /**
     * For whom a flag is on.
     *
     * @param rolloutPercent where the strategy has one
     */
    public record Strategy(String name, boolean disabled, Optional<Integer> rolloutPercent) {}

    /** What the flag is there; empty where it does not exist there. */
    public Optional<Environment> in(String environment) {
        return environments.stream().filter(it -> it.name().equals(environment)).findFirst();
    }

    static Feature read(JsonNode node) {
        return new Feature(
                Fields.text(node, "name"),
                Fields.text(node, "project"),
                Fields.optionalText(node, "type"),
                node.path("stale").asBoolean(),
                node.path("archived").asBoolean(),
                Fields.optionalInstant(node, "createdAt"),
                Fields.list(node, "environments", Feature::environment));
    }

    private static Environment environment(JsonNode node) {
        return new Environment(
                Fields.text(node, "name"),
                Fields.flag(node, "enabled"),
                Fields.list(node, "strategies", Feature::strategy));
    }

    private static Strategy strategy(JsonNode node) {
        return new Strategy(
                Fields.text(node, "name"),
                node.path("disabled").asBoolean(),
                Fields.optionalText(node.path("parameters"), "rollout")
                        .filter(it -> it.matches("\\d{1,3}"))
                        .map(Integer::valueOf));
    }
}
