package dev.evenkeel.slack.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextUpdateTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Payments fail. Next update at 15:00 UTC.|2026-11-21T15:00:00Z",
                "Payments fail, next update by 16:00|2026-11-21T15:00:00Z",
                "next update at 15:10|2026-11-22T14:10:00Z",
                "Next update in 30 minutes|2026-11-21T15:00:00Z",
                "the next public update is due within 2 hours|2026-11-21T16:30:00Z",
                "Payments fail.|-",
                "The last update at 14:00 was wrong|-",
                "next update at 25:99|-",
                "next update in 0 min|-",
                "next update soon|-",
            })
    void reads_when_the_public_was_promised_the_next_word(String text, Instant promised) {
        assertThat(NextUpdate.promised(text, NOW, ZoneId.of("Europe/Berlin"))).isEqualTo(Optional.ofNullable(promised));
    }
}
