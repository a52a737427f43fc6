package dev.evenkeel.nudge.setting;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

import dev.evenkeel.incident.Severity;

/**
 * The settings as the environment gives them: {@code EVENKEEL_NUDGE_<PROMPT>_<SEVERITY>} with dots as underscores, a severity or {@code
 * ALL}, an ISO-8601 duration or {@code off}. The severity's own setting comes before that for all.
 */
@Singleton
class Environment implements Settings {

    private final Config config;

    @Inject
    Environment(Config config) {
        this.config = config;
    }

    @Override
    public Setting of(String prompt, Severity severity) {
        return setting(prompt, severity.name()).or(() -> setting(prompt, "all")).orElseGet(Setting.Usual::new);
    }

    @Override
    public Duration gap() {
        return duration("evenkeel.nudge-gap").orElse(Duration.ofMinutes(10));
    }

    @Override
    public Duration helpedAfter() {
        return duration("evenkeel.helped-after").orElse(Duration.ofMinutes(5));
    }

    @Override
    public List<String> onCall() {
        return list("evenkeel.oncall");
    }

    @Override
    public List<String> managers() {
        return list("evenkeel.incident-managers");
    }

    private Optional<Setting> setting(String prompt, String severity) {
        String key = "evenkeel.nudge-" + prompt.replace('.', '-') + "-" + severity.toLowerCase(Locale.ROOT);
        Optional<String> value = value(key);
        if (value.filter("off"::equalsIgnoreCase).isPresent()) {
            return Optional.of(new Setting.Off());
        }
        return value.map(text -> new Setting.After(parse(key, text)));
    }

    private Optional<Duration> duration(String key) {
        return value(key).map(text -> parse(key, text));
    }

    private List<String> list(String key) {
        return value(key).stream()
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private Optional<String> value(String key) {
        return config.getOptionalValue(key, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Duration parse(String key, String text) {
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException malformed) {
            throw new IllegalStateException(sentence(key, text), malformed);
        }
        throw new IllegalStateException(sentence(key, text));
    }

    private static String sentence(String key, String text) {
        String name = key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return name + ": \"" + text + "\" is no duration; write PT15M, PT30S or off";
    }
}
