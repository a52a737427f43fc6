package dev.evenkeel.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Servers crashed; the first thought was a code push, and it was an automated data push without a stop button. */
@QuarkusTest
@TestProfile(OnStage.class)
class DataPushTest {

    @Inject
    InstantSource clock;

    @Test
    void aDataPushStandsInTheListOfDeploysAndIsToBeHaltedBeforeItIsTakenBack() {
        Played story = new Played("data-push", clock);

        story.until(4);
        JsonNode first = story.api("suspects");
        assertThat(kinds(first)).as(story.channel()).startsWith("data_push").contains("deploy", "config_change");
        JsonNode push = first.path("items").path(0);
        assertThat(push.path("change").path("service").asText()).isEqualTo("threat-feed");
        assertThat(push.path("mitigation").path("kind").asText()).isEqualTo("halt_data_push");
        assertThat(push.path("mitigation")
                        .path("alternatives")
                        .path(0)
                        .path("kind")
                        .asText())
                .as("going back comes second")
                .isEqualTo("data_rollback");
        assertThat(story.channel())
                .contains("Threat list 20260617-1")
                .contains("still going out, at 25 %")
                .containsOnlyOnce("no stop button is on file")
                .contains("Ask its owner, trust, how it is halted.")
                .contains("[Plan: halt it]");

        story.until(12);
        assertThat(kinds(story.api("suspects")))
                .as("the deploy was taken back in vain: " + story.channel())
                .startsWith("data_push");
        assertThat(story.channel()).contains("still going out, at 50 %");

        story.until(13);
        assertThat(story.channel()).contains("*Plan* by @ana: halt the data pushes of threat-feed");

        story.toTheEnd();
        JsonNode incident = story.api("");
        assertThat(incident.path("status").asText()).as(story.channel()).isEqualTo("resolved");
        String draft = story.draft();
        assertThat(draft)
                .as("what had a part in it")
                .contains("| confirmed | data push of threat-feed")
                .contains("| tried | deploy of edge-gateway")
                .contains("no stop button for data push of threat-feed");
        assertThat(draft)
                .as("what monitoring said first")
                .contains("Monitoring: “Alert EdgeGatewayRestarting on edge-gateway: 18 edge servers restarted");
        assertThat(draft).contains("dead end: it changed nothing").doesNotContain("data pushs", "root cause");
    }

    @Test
    void withAStopButtonOnFileTheDataPushIsHaltedFromSlack() {
        Played story = new Played("data-push", clock);
        story.until(12);
        String stop = story.workspace().address("production/orders/threat-feed");
        story.putService("threat-feed", Map.of("owner", "trust", "stop", Map.of("url", stop, "text", "feedctl stop")));

        story.press("Ana Ruiz", "suspect.halt");
        story.sees("I can do it: a signed POST to " + stop, "I cannot undo a halt: its owner starts it again.");
        story.press("Ana Ruiz", "mitigation.confirm");
        story.sees("@ana has pressed: halt threat-feed. Asking 127.0.0.1 now");
        story.workspace().advance(Duration.ofSeconds(5));

        story.sees("*Done:* threat-feed is halted, seen ");
        assertThat(story.workspace()
                        .step("production", Map.of())
                        .path("services")
                        .toString())
                .contains("{\"name\":\"threat-feed\",\"version\":\"halted\"}");
        assertThat(story.draft()).contains("halt threat-feed");
    }

    private static List<String> kinds(JsonNode suspects) {
        List<String> kinds = new ArrayList<>();
        suspects.path("items")
                .forEach(item -> kinds.add(item.path("change").path("kind").asText()));
        return kinds;
    }
}
