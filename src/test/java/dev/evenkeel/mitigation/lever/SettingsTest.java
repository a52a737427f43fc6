package dev.evenkeel.mitigation.lever;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void what_is_missing_is_named_and_nothing_is_said_where_nothing_is() {
        Settings some = new Settings(List.of(
                Map.entry("UNLEASH_URL", Optional.of("https://flags.example.org")),
                Map.entry("UNLEASH_ACT_TOKEN", Optional.empty()),
                Map.entry("UNLEASH_TOKEN", Optional.of(" "))));
        Settings all = new Settings(List.of(Map.entry("UNLEASH_URL", Optional.of("https://flags.example.org"))));

        assertThat(some.missing()).contains("I could do it myself with UNLEASH_ACT_TOKEN and UNLEASH_TOKEN.");
        assertThat(all.missing()).isEmpty();
    }
}
