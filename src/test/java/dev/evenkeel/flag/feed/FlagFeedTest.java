package dev.evenkeel.flag.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.mitigation.run.OutsidePort;
import dev.evenkeel.provider.http.FakeOutside;
import dev.evenkeel.provider.http.FakeOutside.Heard;
import dev.evenkeel.provider.http.FakeOutside.Says;
import dev.evenkeel.provider.launchdarkly.WebhookSignature;
import dev.evenkeel.time.SettableClock;
import dev.evenkeel.web.TestTokens;

/** What a webhook did not bring is read from the flag system's log, from where the last reading came to. */
@QuarkusTest
class FlagFeedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject
    SettableClock clock;

    @ConfigProperty(name = OutsidePort.PORT)
    int port;

    private final String service = "feed-" + UUID.randomUUID().toString().substring(0, 8);
    private FakeOutside log;
    private volatile List<String> entries = List.of();

    @BeforeEach
    void open() {
        log = new FakeOutside(port);
        log.teach("GET /api/v2/auditlog", heard -> Says.ok("{\"items\": [" + String.join(",", entries) + "]}"));
    }

    @AfterEach
    void close() {
        log.close();
        clock.release();
    }

    private String entry(String id, String verb, Instant at) {
        return """
                {"_id": "%s", "date": %d, "kind": "flag", "accesses": [{"action": "updateOn",
                  "resource": "proj/p:env/production:flag/k-%s"}], "titleVerb": "%s", "currentVersion": {"tags": ["service-%s"]},
                 "target": {"resources": ["proj/p:env/production:flag/k-%s"]}}""".formatted(id, at.toEpochMilli(), service, verb, service, service);
    }

    private List<String> titles() {
        return given().header("Authorization", TestTokens.CI)
                .queryParam("service", service)
                .get("/api/v1/changes")
                .then()
                .extract()
                .jsonPath()
                .getList("items.title");
    }

    /** Readings are a minute apart, and more after trouble. */
    private void awaitWithTime(ThrowingRunnable seen) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(61));
            seen.run();
        });
    }

    @Test
    void whatTheWebhookDidNotBringIsReadOnceFromWhereTheLastReadingCameTo() {
        Instant first = clock.instant().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS);
        String one = UUID.randomUUID().toString();
        String two = UUID.randomUUID().toString();
        entries = List.of(entry(one, "turned off the flag", first));
        byte[] delivered = entries.getFirst().getBytes(StandardCharsets.UTF_8);
        given().header("X-LD-Signature", WebhookSignature.of(TestTokens.LAUNCHDARKLY_SECRET, delivered))
                .body(delivered)
                .post("/webhooks/launchdarkly")
                .then()
                .statusCode(202);
        awaitWithTime(() -> assertThat(log.heard()).isNotEmpty());

        entries = List.of(
                entry(two, "turned on the flag", first.plusSeconds(60)), entry(one, "turned off the flag", first));
        awaitWithTime(() -> assertThat(titles()).hasSize(2));
        assertThat(titles()).containsExactly("flag k-" + service + ": off → on", "flag k-" + service + ": off");
        awaitWithTime(() -> assertThat(log.heard().stream().map(Heard::path))
                .anyMatch(path -> path.contains("after=" + first.plusSeconds(50).toEpochMilli())));
        assertThat(titles()).hasSize(2);
    }

    @Test
    void aLogThatIsBusyIsLeftAloneAndReadInFullPagesAfterwards() {
        Instant first = clock.instant().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS);
        entries = List.of(entry(UUID.randomUUID().toString(), "turned off the flag", first));
        awaitWithTime(() -> assertThat(titles()).hasSize(1));

        log.teach("GET /api/v2/auditlog", heard -> Says.of(500, "{\"message\": \"broken\"}"));
        int before = log.heard().size();
        awaitWithTime(() -> assertThat(log.heard().size()).isGreaterThan(before));
        assertThat(titles()).hasSize(1);

        List<String> older = IntStream.range(0, 20)
                .mapToObj(i -> entry(
                        UUID.randomUUID().toString(),
                        i % 2 == 0 ? "turned on the flag" : "turned off the flag",
                        first.plusSeconds(10L + i)))
                .toList();
        String newest = entry(UUID.randomUUID().toString(), "turned on the flag", first.plusSeconds(60));
        log.teach(
                "GET /api/v2/auditlog",
                heard -> heard.path().contains("before=")
                        ? Says.ok("{\"items\": [" + newest + "]}")
                        : Says.ok("{\"items\": [" + String.join(",", older) + "]}"));
        awaitWithTime(() -> assertThat(titles()).hasSizeGreaterThan(20));
    }
}
