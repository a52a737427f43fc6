package dev.evenkeel.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** A big release made items cost one cent. */
@QuarkusTest
@TestProfile(OnStage.class)
class PennyGlitchTest {

    @Inject
    InstantSource clock;

    @Test
    void theKillSwitchComesBeforeTheRevertAndWhereThereIsNoneTheDraftSaysSo() {
        Played story = new Played("penny-glitch", clock);

        story.until(3);
        JsonNode first = story.api("suspects").path("items").path(0);
        assertThat(first.path("change").path("service").asText())
                .as(story.channel())
                .isEqualTo("pricing");
        assertThat(first.path("mitigation").path("kind").asText()).isEqualTo("flag_off");
        assertThat(first.path("mitigation")
                        .path("alternatives")
                        .path(0)
                        .path("kind")
                        .asText())
                .as("the revert comes second")
                .isEqualTo("revert_previous");
        assertThat(story.channel())
                .contains("Turn off flag price-in-cents, which guards this change")
                .contains("[Plan: turn it off]");

        story.until(12);
        assertThat(story.channel())
                .as("helped in part: the other half of the release is next")
                .contains("Then offer-feed 24");

        story.toTheEnd();
        assertThat(story.api("").path("status").asText()).as(story.channel()).isEqualTo("resolved");
        String draft = story.draft();
        assertThat(draft)
                .contains("| confirmed | deploy of offer-feed")
                .contains("no kill switch for deploy of offer-feed")
                .doesNotContain("no kill switch for deploy of pricing", "root cause");
        assertThat(draft).contains("turned off flag price-in-cents (flag)").contains("helped in part");
    }
}
