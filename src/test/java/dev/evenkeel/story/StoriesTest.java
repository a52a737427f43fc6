package dev.evenkeel.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class StoriesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:02:30Z");

    @SuppressWarnings("unused") // by name, below
    private static final List<String> NAMES = Stories.NAMES;

    @ParameterizedTest
    @FieldSource("NAMES")
    void every_story_can_be_told_within_ninety_minutes_and_has_a_title_of_one_line(String name) {
        Story story = Stories.named(name).orElseThrow();

        assertThat(story.name()).isEqualTo(name);
        assertThat(story.title()).isNotBlank().doesNotContain("\n", "!");
        assertThat(story.length()).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(90));
        assertThat(story.changes()).as("among harmless ones").hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void a_story_begins_at_the_next_minute_or_at_its_own_time_of_day(String name) {
        Story told = Stories.named(name).orElseThrow();

        Instant begins = told.beginningAfter(NOW).begins();

        if (told.keepsHour()) {
            assertThat(timeOfDay(begins)).isEqualTo(timeOfDay(told.begins()));
            assertThat(begins).isBetween(NOW, NOW.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(1)));
        } else {
            assertThat(begins).isEqualTo("2026-11-21T14:03:00Z");
        }
    }

    @Test
    void what_happened_moves_along_and_is_told_by_somebody_new_each_time() {
        Story told = Stories.named("two-back").orElseThrow();

        JsonNode once = told.beginningAfter(NOW).changes().getFirst();
        JsonNode again =
                told.beginningAfter(NOW.plus(Duration.ofHours(1))).changes().getFirst();

        assertThat(again.path("id")).isEqualTo(once.path("id"));
        assertThat(again.path("source").asText())
                .isNotEqualTo(once.path("source").asText());
        assertThat(Duration.between(startOf(once), startOf(again))).isEqualTo(Duration.ofHours(1));
    }

    private static Instant startOf(JsonNode change) {
        return Instant.parse(change.path("startedAt").asText());
    }

    private static LocalTime timeOfDay(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalTime();
    }
}
