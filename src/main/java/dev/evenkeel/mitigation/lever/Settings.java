package dev.evenkeel.mitigation.lever;

import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

/** The settings without which a lever cannot be pulled, the most telling one first. */
public final class Settings {

    private final List<Entry<String, Optional<String>>> needed;

    /** @param needed each with its value, where it has one */
    public Settings(List<Entry<String, Optional<String>>> needed) {
        this.needed = List.copyOf(needed);
    }

    /** What to set, as a sentence; empty where nothing is missing. */
    public Optional<String> missing() {
        List<String> names = needed.stream()
                .filter(setting ->
                        setting.getValue().filter(text -> !text.isBlank()).isEmpty())
                .map(Entry::getKey)
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("I could do it myself with " + String.join(" and ", names) + ".");
    }
}
