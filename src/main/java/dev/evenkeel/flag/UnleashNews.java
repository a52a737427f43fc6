package dev.evenkeel.flag;

import java.util.List;
import java.util.Optional;

import dev.evenkeel.provider.unleash.FeatureEvent;

/** What Unleash's events mean for its flags. A tag of the type {@code service} names the service that a flag belongs to. */
public final class UnleashNews {

    /** The provider's name on its flags. */
    public static final String PROVIDER = "unleash";

    private static final String SERVICE = "service:";

    private UnleashNews() {}

    /** The news in an event, if it changes what a flag does. */
    public static Optional<FlagNews> of(FeatureEvent event) {
        return switch (event.type()) {
            case "feature-environment-enabled" -> news(event, Optional.of(Stage.ON), "on", false);
            case "feature-environment-disabled" -> news(event, Optional.of(Stage.OFF), "off", false);
            case "feature-archived" -> news(event, Optional.of(Stage.OFF), "archived", false);
            case "feature-stale-on", "feature-potentially-stale-on" -> news(event, Optional.empty(), "stale", true);
            case "feature-strategy-add", "feature-strategy-update" ->
                news(
                        event,
                        Optional.empty(),
                        "its strategy changed"
                                + rollout(event)
                                        .map(", rollout %s %%"::formatted)
                                        .orElse(""),
                        false);
            case "feature-strategy-remove" -> news(event, Optional.empty(), "a strategy was removed", false);
            case "feature-environment-variants-updated", "feature-variants-updated" ->
                news(event, Optional.empty(), "its variants changed", false);
            case "change-request-applied" -> news(event, Optional.empty(), "a change request was applied", false);
            default -> Optional.empty();
        };
    }

    private static Optional<String> rollout(FeatureEvent event) {
        return Optional.of(event.data().path("parameters").path("rollout").asText())
                .filter(percent -> !percent.isBlank());
    }

    private static Optional<FlagNews> news(FeatureEvent event, Optional<Stage> stage, String what, boolean expired) {
        List<String> services = event.tags().stream()
                .filter(tag -> tag.startsWith(SERVICE))
                .map(tag -> tag.substring(SERVICE.length()))
                .toList();
        return event.feature()
                .map(key -> new FlagNews(
                        PROVIDER,
                        String.valueOf(event.id()),
                        key,
                        event.environment(),
                        services,
                        event.project().orElse("default"),
                        stage,
                        what,
                        expired,
                        event.at()));
    }
}
