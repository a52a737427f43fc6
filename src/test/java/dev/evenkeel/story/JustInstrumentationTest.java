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

/** A "harmless" change went out late on the eve of a holiday; support found it five hours later. */
@QuarkusTest
@TestProfile(OnStage.class)
class JustInstrumentationTest {

    @Inject
    InstantSource clock;

    @Test
    void aChangeOfFiveHoursAgoLeadsWhateverItCallsItselfAndItsCircumstancesAreShown() {
        Played story = new Played("just-instrumentation", clock);

        story.until(2);
        JsonNode atFirst = story.api("suspects");
        assertThat(atFirst.path("items").path(0).path("change").path("version").asText())
                .as("found without a word on when it began: " + story.channel())
                .isEqualTo("618");

        story.until(8);
        JsonNode suspects = story.api("suspects");
        assertThat(suspects.path("verdict").asText()).as(story.channel()).isEqualTo("suspect");
        JsonNode first = suspects.path("items").path(0);
        assertThat(first.path("change").path("version").asText()).isEqualTo("618");
        assertThat(texts(first))
                .contains("skipped QA", "changes a return type")
                .anyMatch(text -> text.startsWith("off-hours: 22:32 on a "));
        assertThat(story.channel())
                .contains("• skipped QA")
                .contains("• off-hours: 22:32 on a ")
                .contains("• changes a return type");
        assertThat(first.path("mitigation").path("target").asText()).isEqualTo("617");

        story.toTheEnd();
        assertThat(story.api("").path("status").asText()).as(story.channel()).isEqualTo("resolved");
        String draft = story.draft();
        assertThat(draft)
                .contains("| confirmed | deploy of account-service")
                .contains("skipped QA")
                .contains("off-hours: 22:32")
                .contains("changes a return type")
                .contains("No alert fired")
                .doesNotContain("root cause");
    }

    private static List<String> texts(JsonNode suspect) {
        List<String> texts = new ArrayList<>();
        suspect.path("terms").forEach(term -> texts.add(term.path("text").asText()));
        return texts;
    }
}
