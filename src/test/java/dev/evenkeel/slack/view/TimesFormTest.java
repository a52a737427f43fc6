package dev.evenkeel.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class TimesFormTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");

    private final TimesForm form = new TimesForm(null);

    @Test
    void moments_that_have_passed_in_their_order_are_taken() {
        assertThat(form.refuse(answers(Map.of(
                        "started", at("2026-11-21T13:00:00Z"),
                        "detected", at("2026-11-21T13:10:00Z"),
                        "mitigated", at("2026-11-21T14:00:00Z"),
                        "resolved", List.of()))))
                .isEmpty();
    }

    @Test
    void the_future_the_far_past_and_a_wrong_order_are_sent_back_where_they_stand() {
        assertThat(form.refuse(answers(Map.of(
                        "started", at("3026-01-01T00:00:00Z"),
                        "detected", at("1970-01-02T00:00:00Z"),
                        "mitigated", at("2026-11-21T14:00:00Z"),
                        "resolved", at("2026-11-21T13:00:00Z")))))
                .containsOnlyKeys("started", "detected", "resolved")
                .containsEntry("started", "Choose a moment that has passed, within the last year.")
                .containsEntry("resolved", "This cannot come before the moment above it.");
    }

    private static List<String> at(String moment) {
        return List.of(Long.toString(Instant.parse(moment).getEpochSecond()));
    }

    private static Answers answers(Map<String, List<String>> values) {
        return new Answers("times", "INC-1", values, "U1", "ann", NOW);
    }
}
