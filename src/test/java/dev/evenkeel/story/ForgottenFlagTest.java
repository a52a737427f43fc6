package dev.evenkeel.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** A refactoring rolled out upstream; the last service of the pipeline still had a flag in its validation setting. */
@QuarkusTest
@TestProfile(OnStage.class)
class ForgottenFlagTest {

    @Inject
    InstantSource clock;

    @Test
    void theOldFlagDownstreamIsNamedBesideTheDeployUpstreamAndTheEndOfThePipelineIsAskedFor() {
        Played story = new Played("forgotten-flag", clock);

        story.until(4);
        JsonNode first = story.api("suspects").path("items").path(0);
        assertThat(first.path("change").path("service").asText())
                .as(story.channel())
                .isEqualTo("record-normalizer");
        assertThat(first.path("mitigation").path("kind").asText()).isEqualTo("flag_off");
        assertThat(first.path("mitigation").path("target").asText()).isEqualTo("compare-record-formats");
        assertThat(first.path("mitigation")
                        .path("alternatives")
                        .path(0)
                        .path("text")
                        .asText())
                .as("the revert comes second")
                .contains("go back to record-normalizer 300");
        assertThat(story.channel())
                .contains("flag compare-record-formats on archive-writer has stood in validation for 182 days")
                .contains("record-normalizer → record-enricher → archive-writer")
                .contains("Take flag compare-record-formats on archive-writer out of validation, back to off")
                .contains("[Plan: put the flag back]");

        story.until(14);
        assertThat(story.channel())
                .contains(
                        "*Plan* by @chidi: take flag compare-record-formats on archive-writer out of validation, back to off")
                .contains("@chidi has pressed: turn flag compare-record-formats off in production. Asking Unleash now")
                .contains("*Done:* flag compare-record-formats is off in production, seen ")
                .contains("[Undo: turn flag compare-record-formats on in production]");
        assertThat(story.workspace()
                        .step("production", java.util.Map.of())
                        .path("flags")
                        .toString())
                .as("what Unleash itself says")
                .contains("{\"name\":\"compare-record-formats\",\"enabled\":false}");

        story.until(27);
        assertThat(story.channel())
                .as("asked for the output of the pipeline")
                .contains("Is the end of the path producing what it should? Look at the output of archive-writer");

        story.toTheEnd();
        assertThat(story.api("").path("status").asText()).as(story.channel()).isEqualTo("resolved");
        assertThat(story.channel()).contains("the output of archive-writer is right");
        String draft = story.draft();
        assertThat(draft)
                .as("what had a part in it")
                .contains("| confirmed | deploy of record-normalizer")
                .contains("flag compare-record-formats on archive-writer stood in validation for 182 days, not off")
                .contains("| tried | config change of archive-writer");
        assertThat(draft)
                .as("the follow-up keeps who was asked")
                .contains("| Take the flag compare-record-formats out of archive-writer | Dee Patel |");
        assertThat(draft).contains("Checked from end to end").doesNotContain("root cause", "flag_off");
    }
}
