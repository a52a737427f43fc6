package dev.evenkeel.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReplayOverHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SAMPLES = List.of(
            "code-deploy-older",
            "code-deploy-stale-flag",
            "config-change-own",
            "data-push-own",
            "flag-change-own",
            "infra-change-platform",
            "migration-own",
            "code-deploy-rollback-itself",
            "none-load",
            "none-hardware");

    private static JsonNode sample(String name) {
        try (InputStream in = ReplayOverHttpTest.class.getResourceAsStream("/suspect/replay/" + name + ".json")) {
            return JSON.readTree(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException(name, unreadable);
        }
    }

    private static Response replay(Object body) {
        return given().header("Authorization", TestTokens.CI)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/replay");
    }

    private static Set<String> words(JsonNode array) {
        Set<String> words = new TreeSet<>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }

    @Test
    void sampledIncidentsFindTheirCulpritAndASafeWayOut() throws IOException {
        for (String name : SAMPLES) {
            JsonNode sample = sample(name);
            JsonNode answer = JSON.readTree(replay(sample.get("scenario").toString())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            assertThat(answer.get("scenario_id")).isEqualTo(sample.get("answer").get("scenario_id"));
            assertThat(answer.get("ranking").size()).as(name).isBetween(1, 20);
            if (sample.get("answer").get("suspect").isNull()) {
                assertThat(answer.get("abstain").asBoolean()).as(name).isTrue();
                continue;
            }
            JsonNode culprit = item(answer, sample.get("answer").get("suspect").asText());
            assertThat(words(sample.get("answer").get("acceptable_mitigations")))
                    .as(name)
                    .contains(culprit.get("mitigation").asText());
            assertThat(culprit.get("terms").get(0).get("text").asText()).isNotBlank();
        }
    }

    @Test
    void noSampledIncidentWithoutACulpritIsBlamedOnAChangeAndNoUnsafeWayOutIsOffered() throws IOException {
        for (String name : everySample()) {
            JsonNode sample = sample(name);
            JsonNode answer =
                    JSON.readTree(replay(sample.get("scenario").toString()).asString());
            JsonNode culprit = sample.get("answer").get("suspect");
            if (culprit.isNull()) {
                assertThat(answer.get("abstain").asBoolean()).as(name).isTrue();
                continue;
            }
            StreamSupport.stream(answer.get("ranking").spliterator(), false)
                    .filter(item -> item.get("change_id").equals(culprit))
                    .forEach(item -> assertThat(words(sample.get("answer").get("unsafe_mitigations")))
                            .as(name)
                            .doesNotContain(item.get("mitigation").asText()));
        }
    }

    private static List<String> everySample() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/suspect/replay"))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode item(JsonNode answer, String changeId) {
        Stream<JsonNode> items = StreamSupport.stream(answer.get("ranking").spliterator(), false);
        return items.limit(3)
                .filter(item -> item.get("change_id").asText().equals(changeId))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "not among the first three: " + changeId + " in " + answer.get("scenario_id")));
    }

    @Test
    void aScenarioThatCannotBeReadIsRefusedAndTheFieldNamed() {
        replay(Map.of()).then().statusCode(400).body("field", equalTo("incident"));
        replay(Map.of("incident", Map.of())).then().statusCode(400).body("field", equalTo("incident.declared_at"));
        Map<String, Object> incident = Map.of("declared_at", "2026-01-01T00:00:00Z");
        replay(Map.of("incident", incident, "changes", List.of(Map.of("id", "x"))))
                .then()
                .statusCode(400)
                .body("field", equalTo("changes[0].kind"));
        replay(Map.of("incident", incident)).then().statusCode(200).body("abstain", equalTo(true));
    }

    @Test
    void replayingStoresNothing() {
        JsonNode scenario = sample("config-change-own").get("scenario");
        String service = scenario.get("changes").get(0).get("service").asText();
        replay(scenario.toString()).then().statusCode(200);
        given().header("Authorization", TestTokens.CI)
                .queryParam("service", service)
                .get("/api/v1/changes")
                .then()
                .body("items.size()", equalTo(0));
    }
}
