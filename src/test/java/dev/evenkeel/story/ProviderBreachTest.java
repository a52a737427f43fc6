package dev.evenkeel.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** A supplier was breached; the service was shut down on purpose. */
@QuarkusTest
@TestProfile(OnStage.class)
class ProviderBreachTest {

    @Inject
    InstantSource clock;

    @Test
    void nobodyIsOfferedARevertAndCustomerDataComesBeforeWordsAndWordsBeforeRestoring() {
        Played story = new Played("provider-breach", clock);

        story.until(6);
        assertThat(story.api("suspects").path("verdict").asText())
                .as(story.channel())
                .isEqualTo("none_stands_out");
        assertThat(story.channel())
                .contains("No logged change stands out.")
                .contains("the report speaks of \"Breach\"")
                .containsSubsequence("is customer data safe?", "What do we say", "What restores service?");
        assertThat(prompt(story, "priorities.ask").path("to").asText()).isEqualTo("U0ANA");

        story.until(14);
        assertThat(story.channel())
                .as("shutting down is tried, judged and asked about like any other")
                .contains("customer data is at risk: shut down before restoring, and tell customers (")
                .contains("Did this help: shut down signature-gateway");
        JsonNode shutDown = story.api("mitigations").path("items").path(0);
        assertThat(shutDown.path("kind").asText()).isEqualTo("shut_down");
        assertThat(shutDown.path("changes")).as("it takes no change back").isEmpty();

        story.until(31);
        assertThat(prompt(story, "checkin").path("to").asText())
                .as("the team's clock")
                .isEqualTo("U0ANA");
        assertThat(prompt(story, "public.update").path("to").asText())
                .as("the public's clock")
                .isEqualTo("U0FAY");

        story.toTheEnd();
        assertThat(story.api("").path("status").asText()).as(story.channel()).isEqualTo("resolved");
        assertThat(story.channel())
                .as("no revert is ever offered or asked about")
                .doesNotContain("Way back", "Plan: go back", "Revert first", "Nearest", "The nearest");
        assertThat(story.api("prompts").path("items"))
                .noneMatch(asked -> asked.path("prompt").asText().equals("revert.consider")
                        && asked.path("postedAt").isTextual());
        String draft = story.draft();
        assertThat(draft)
                .contains("(shut down)")
                .contains("Customer data is at risk.")
                .contains("214 customers")
                .doesNotContain("| confirmed | deploy", "| open | deploy", "no kill switch", "root cause");
    }

    private static JsonNode prompt(Played story, String name) {
        JsonNode found = null;
        for (JsonNode prompt : story.api("prompts").path("items")) {
            if (prompt.path("prompt").asText().equals(name)) {
                found = prompt;
            }
        }
        assertThat(found).as(name + "\n" + story.channel()).isNotNull();
        return found;
    }
}
