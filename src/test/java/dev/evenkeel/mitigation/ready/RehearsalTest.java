package dev.evenkeel.mitigation.ready;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.mitigation.run.OutsidePort;
import dev.evenkeel.people.Team;
import dev.evenkeel.provider.http.FakeOutside;
import dev.evenkeel.provider.http.FakeOutside.Says;
import dev.evenkeel.web.TestTokens;

/** Once a week every way back is looked at, over HTTP, and what came of it is read over HTTP. */
@QuarkusTest
class RehearsalTest {

    @Inject
    RehearsalDue due;

    @Inject
    RehearseWaysBack rehearse;

    @Inject
    Team team;

    @Inject
    InstantSource clock;

    @ConfigProperty(name = OutsidePort.PORT)
    int port;

    private FakeOutside outside;

    @BeforeEach
    void open() {
        outside = new FakeOutside(port);
    }

    @AfterEach
    void close() {
        outside.close();
    }

    private static void put(String service) {
        given().header("Authorization", TestTokens.CI)
                .contentType(ContentType.JSON)
                .body(Map.of())
                .put("/api/v1/services/" + service);
    }

    private static JsonNode item(String service) {
        JsonNode items = given().header("Authorization", TestTokens.CI)
                .get("/api/v1/readiness")
                .as(JsonNode.class)
                .path("items");
        return items.valueStream()
                .filter(item -> item.path("service").asText().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private long looksAt(String service) {
        return outside.heard().stream()
                .filter(heard -> heard.path().equals("/" + service))
                .count();
    }

    @Test
    void what_can_be_looked_at_is_proven_and_what_fails_is_said_once_a_week() {
        put("probe-well");
        put("probe-ill");
        outside.teach("GET /probe-well", "1041");
        outside.teach("GET /probe-ill", asked -> Says.of(403, ""));
        Instant week = clock.instant().plus(Duration.ofDays(50));
        RehearsalBeat beat = new RehearsalBeat(due, rehearse, team);

        beat.onBeat(week);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(item("probe-well").path("lastProvenAt").asText()).isNotBlank();
            assertThat(item("probe-ill").path("missing").toString())
                    .contains("the last dry run failed at the probe: it answered 403");
        });
        assertThat(item("probe-well").path("missing")).isEmpty();
        assertThat(item("probe-ill").path("lastProvenAt").isNull()).isTrue();

        beat.onBeat(week.plus(Duration.ofDays(6)));
        new RehearsalBeat(due, rehearse, team).onBeat(week.plus(Duration.ofDays(6)));
        assertThat(looksAt("probe-well")).isEqualTo(1);

        outside.teach("GET /probe-ill", "1041");
        beat.onBeat(week.plus(Duration.ofDays(8)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(item("probe-ill").path("missing")).isEmpty());
        assertThat(looksAt("probe-well")).isEqualTo(2);
    }
}
