package dev.evenkeel.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Most e-mails failed for four days, because errors stood inside successful answers that nobody inspected. */
@QuarkusTest
@TestProfile(OnStage.class)
class SilentErrorsTest {

    @Inject
    InstantSource clock;

    @Test
    void itLooksBackFourDaysAndNeverCountsAsSaidWhatSlackRefusedInsideASuccessfulAnswer() {
        Played story = new Played("silent-errors", clock);

        story.until(4);
        JsonNode suspects = story.api("suspects");
        assertThat(suspects.path("verdict").asText()).as(story.channel()).isEqualTo("suspect");
        assertThat(suspects.path("items").path(0).path("change").path("version").asText())
                .as(story.channel())
                .isEqualTo("212");
        assertThat(suspects.path("window").path("from").asText())
                .isLessThan(story.minute(-4 * 24 * 60).toString());

        story.until(5);
        int refusedBefore = statesWithError(story, "internal_error").size();
        assertThat(refusedBefore).isZero();
        story.until(6);
        assertThat(statesWithError(story, "internal_error"))
                .as("said nowhere, counted nowhere: " + story.channel())
                .isNotEmpty()
                .doesNotContain("delivered");

        story.toTheEnd();
        assertThat(statesWithError(story, "internal_error")).isEmpty();
        assertThat(story.api("deliveries").path("items"))
                .as("every word is proved by its ts")
                .filteredOn(delivery -> delivery.path("kind").asText().equals("chat.say"))
                .allSatisfy(delivery -> {
                    assertThat(delivery.path("state").asText()).isEqualTo("delivered");
                    assertThat(delivery.path("slackTs").isTextual()).isTrue();
                });

        String draft = story.draft();
        assertThat(draft).containsIgnoringCase("detection").contains("212");
        assertThat(draft).as("introduced, started, detected are told apart").contains("TTD");
        assertThat(draft).containsIgnoringCase("which signal should have seen it");
    }

    private static List<String> statesWithError(Played story, String error) {
        List<String> states = new ArrayList<>();
        story.api("deliveries").path("items").forEach(delivery -> {
            if (delivery.path("error").asText().contains(error)) {
                states.add(delivery.path("state").asText());
            }
        });
        return states;
    }
}
