package dev.evenkeel.start;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads what an operator has set before anything starts, so that a typing error is one line instead of a surprise at night. */
final class ConfigurationCheck {

    private ConfigurationCheck() {}

    /**
     * What stands in the way of a start, one line each, naming the key and what to write instead; empty when nothing does.
     *
     * @param environment the process's environment, which wins over
     * @param dotEnv the lines of {@code .env}
     */
    static List<String> complaints(Map<String, String> environment, Map<String, String> dotEnv) {
        Map<String, String> given = merged(environment, dotEnv);
        Stream<String> names = given.entrySet().stream()
                .map(it -> complaint(it.getKey(), it.getValue()))
                .flatMap(Optional::stream);
        return Stream.concat(names, missingSecret(given).stream()).toList();
    }

    /** What is set and changes nothing, one line each; it does not stand in the way. */
    static List<String> remarks(Map<String, String> environment, Map<String, String> dotEnv) {
        return merged(environment, dotEnv).entrySet().stream()
                .filter(it -> !it.getValue().isBlank() && KnownSettings.hasNoEffect(it.getKey()))
                .map(it -> it.getKey() + " is set and has no effect in this version.")
                .toList();
    }

    private static Map<String, String> merged(Map<String, String> environment, Map<String, String> dotEnv) {
        Map<String, String> given = new TreeMap<>(dotEnv);
        given.putAll(environment);
        return given;
    }

    private static Optional<String> complaint(String name, String value) {
        if (KnownSettings.isStranger(name)) {
            String guess = KnownSettings.nearest(name)
                    .map(" Did you mean %s?"::formatted)
                    .orElse("");
            return Optional.of(name + " is not a setting." + guess + " The README lists them all.");
        }
        return KnownSettings.form(name).filter(form -> !form.accepts(value)).map(form -> form.complaint(name, value));
    }

    /** With a token and without a secret no request could be trusted. */
    private static Optional<String> missingSecret(Map<String, String> given) {
        boolean unsigned = isGiven(given, "SLACK_BOT_TOKEN") && !isGiven(given, "SLACK_SIGNING_SECRET");
        return unsigned
                ? Optional.of(
                        "SLACK_SIGNING_SECRET is empty: SLACK_BOT_TOKEN needs it beside it; it stands in the Slack"
                                + " app's Basic Information.")
                : Optional.empty();
    }

    private static boolean isGiven(Map<String, String> given, String name) {
        return !given.getOrDefault(name, "").isBlank();
    }
}
