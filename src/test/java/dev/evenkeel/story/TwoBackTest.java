package dev.evenkeel.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** The last deploy was reverted, and production stayed dead; the culprit was an older one. */
@QuarkusTest
@TestProfile(OnStage.class)
class TwoBackTest {

    @Inject
    InstantSource clock;

    @Test
    void afterARevertThatDidNotHelpTheNextOlderDeployOfTheSameServiceIsOfferedWithItsTarget() {
        Played story = new Played("two-back", clock);

        story.until(4);
        JsonNode atFirst = story.api("suspects");
        assertThat(version(atFirst, 0)).as(story.channel()).isEqualTo("1040");
        assertThat(story.channel()).contains("1040").contains("1039");
        assertThat(story.api("").path("roles").path("commander").asText()).isEqualTo("U0ANA");

        story.until(11);
        assertThat(story.channel()).as("asked five minutes after the attempt").contains("Did ");
        JsonNode afterOne = story.api("suspects");
        assertThat(version(afterOne, 0)).as(story.channel()).isEqualTo("1039");
        assertThat(mitigationText(afterOne)).as(story.channel()).contains("1038");
        assertThat(undoes(afterOne)).as("what going back undoes").contains("1039", "1040");

        story.until(18);
        JsonNode afterTwo = story.api("suspects");
        assertThat(version(afterTwo, 0)).as(story.channel()).isEqualTo("1038");
        assertThat(mitigationText(afterTwo)).as(story.channel()).contains("1037");
        assertThat(undoes(afterTwo)).contains("1038", "1039", "1040");

        story.toTheEnd();
        JsonNode incident = story.api("");
        assertThat(incident.path("status").asText()).as(story.channel()).isEqualTo("resolved");
        assertThat(incident.path("mitigatedAt").isTextual()).isTrue();
        assertThat(incident.path("impactStartedAt").asText())
                .isEqualTo(story.minute(-5).toString());

        String draft = story.draft();
        assertThat(draft).contains("1038").contains("1037").doesNotContain("root cause");
        assertThat(draft).as("dead ends are told").contains("1039").containsIgnoringCase("no change");
        assertThat(draft).contains("The conflict in the page header was resolved the wrong way");
        assertThat(story.channel()).contains("postmortem.md");
    }

    private static String version(JsonNode suspects, int rank) {
        return suspects.path("items").path(rank).path("change").path("version").asText();
    }

    private static String mitigationText(JsonNode suspects) {
        return suspects.path("items").path(0).path("mitigation").path("text").asText();
    }

    private static String undoes(JsonNode suspects) {
        return suspects.path("items").path(0).path("mitigation").path("undoes").toString();
    }
}
