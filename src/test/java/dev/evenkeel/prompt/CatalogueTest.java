package dev.evenkeel.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.evenkeel.nudge.Prompt;

@QuarkusTest
class CatalogueTest {

    @Inject
    @Any
    Instance<Prompt> prompts;

    @Test
    void every_prompt_has_the_name_and_the_answers_of_the_catalogue() throws IOException {
        Map<String, List<String>> catalogue = new TreeMap<>();
        try (InputStream file = getClass().getResourceAsStream("/nudge/prompt-catalogue.json")) {
            for (JsonNode prompt : new ObjectMapper().readTree(file)) {
                catalogue.put(
                        prompt.path("id").asText(),
                        prompt.path("answers")
                                .valueStream()
                                .map(JsonNode::asText)
                                .toList());
            }
        }
        assertThat(catalogue).hasSize(35);
        assertThat(prompts).hasSizeGreaterThanOrEqualTo(8);
        assertThat(prompts)
                .allSatisfy(
                        prompt -> assertThat(prompt.answers()).as(prompt.id()).isEqualTo(catalogue.get(prompt.id())));
        assertThat(prompts)
                .extracting(Prompt::id)
                .containsAll(Set.of(
                        "role.commander",
                        "priorities.ask",
                        "checkin",
                        "public.update",
                        "revert.consider",
                        "change.helped",
                        "pipeline.check",
                        "push.running",
                        "mitigated.propose",
                        "facts.check",
                        "pm.due"));
    }
}
