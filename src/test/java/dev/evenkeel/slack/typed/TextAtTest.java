package dev.evenkeel.slack.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.evenkeel.slack.typed.TextAt.Complete;
import dev.evenkeel.slack.typed.TextAt.Refused;

class TextAtTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''|-|-",
                "rolled back|rolled back|-",
                "rolled back at 14:05|rolled back|2026-11-21T14:05:00Z",
                "at 25m ago|-|2026-11-21T14:05:00Z",
                "At 14:05|-|2026-11-21T14:05:00Z",
                "14:05|-|2026-11-21T14:05:00Z",
                "25m ago|-|2026-11-21T14:05:00Z",
                "looking at the graph|looking at the graph|-",
                "looking at the graph at 2026-11-21 14:05 UTC|looking at the graph|2026-11-21T14:05:00Z",
                "pods at 3 of 5|pods at 3 of 5|-",
                "it was at 14:05 that somebody saw the graph|it was at 14:05 that somebody saw the graph|-",
            })
    void reads_text_and_time(String typed, String text, Instant at) {
        assertThat(TextAt.read(typed, NOW, ZoneOffset.UTC))
                .isEqualTo(new Complete(Optional.ofNullable(text), Optional.ofNullable(at)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "done at 25:99",
                "done at 1970-01-01 00:00",
                "done at 3026-01-01 00:00",
                "at 14:05 CET",
                "at 14:05 rolled back"
            })
    void refuses_a_time_that_makes_no_sense(String typed) {
        assertThat(TextAt.read(typed, NOW, ZoneOffset.UTC)).isInstanceOf(Refused.class);
    }

    @Test
    void nothing_typed_makes_it_throw() {
        Random random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            assertThat(TextAt.read(Strings.hostile(random, 20), NOW, ZoneOffset.UTC))
                    .isNotNull();
        }
        assertThat(TextAt.read("at ".repeat(4_000), NOW, ZoneOffset.UTC)).isInstanceOf(Complete.class);
    }
}
