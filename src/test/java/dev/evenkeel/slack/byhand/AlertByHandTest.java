package dev.evenkeel.slack.byhand;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.web.TestTokens;

/** Monitoring rings, and the announce channel is offered to declare an incident. */
@QuarkusTest
class AlertByHandTest extends ByHand {

    @Inject
    InstantSource clock;

    private Instant started;

    @BeforeEach
    void ringSince() {
        started = clock.instant().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS);
    }

    private void ring(String name, String service, String severity, String fingerprint, boolean firing) {
        given().header("Authorization", TestTokens.CI)
                .contentType("application/json")
                .body("""
                        {"version": "4", "groupKey": "{}:{%s}", "status": "firing", "alerts": [{"status": "%s",
                         "labels": {"alertname": "%s", "service": "%s", "severity": "%s"}, "annotations": {"summary": "%s is slow"},
                         "startsAt": "%s", "endsAt": "%s", "fingerprint": "%s"}]}""".formatted(
                                name,
                                firing ? "firing" : "resolved",
                                name,
                                service,
                                severity,
                                service,
                                started,
                                firing ? "0001-01-01T00:00:00Z" : started.plusSeconds(60),
                                fingerprint))
                .post("/webhooks/alertmanager")
                .then()
                .statusCode(202);
    }

    private static String unused(String word) {
        return word + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private long offers(String name) {
        return people.messages("incidents").stream()
                .map(JsonNode::toString)
                .filter(message -> message.contains("Alert") && message.contains(name))
                .count();
    }

    @Test
    void a_page_is_one_offer_to_declare_whose_form_is_filled_in_and_which_goes_once_it_is_taken_up() {
        String name = unused("Slow");
        String service = unused("slow");
        ring(name, service, "critical", name + "1", true);
        sees("incidents", name + " on " + service, "critical", "[Declare]");
        ring(name, service, "critical", name + "2", true);
        ring(name, service, "critical", name + "1", true);

        people.click("ana", "incidents", offer(name), "alert.declare");
        await().atMost(PATIENCE).until(() -> !people.views("ana").isEmpty());
        assertThat(people.views("ana").toString()).contains(service + " is slow", service, name);
        people.form("ana", Map.of("title", title(service + " is slow"), "services", service));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(people.transcript("incidents"))
                        .containsPattern("Alert " + name + " on " + service + ": declared as INC-"));
        assertThat(offers(name)).as(people.transcript("incidents")).isEqualTo(1);
    }

    @Test
    void
            a_warning_is_no_offer_and_an_offer_that_nobody_takes_up_goes_when_all_is_silent_and_comes_with_the_next_ring() {
        String quiet = unused("Warn");
        String name = unused("Flap");
        String service = unused("flap");
        ring(quiet, service, "warning", quiet, true);
        ring(name, service, "page", name + "1", true);
        sees("incidents", name + " on " + service, "[Declare]");
        ring(name, service, "page", name + "1", false);
        sees("incidents", "Alert " + name + " on " + service + ": resolved ");
        ring(name, service, "page", name + "3", true);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(offers(name))
                        .as(people.transcript("incidents"))
                        .isEqualTo(2));
        assertThat(offers(quiet)).isZero();
    }

    @Test
    void a_detection_that_somebody_stated_stays_whatever_rang_before() {
        String service = unused("stated");
        String channel = declare("ana", "svc:" + service, title("it fails"));
        type("ana", channel, "detected 2m ago");
        String key = "INC-" + people.channel(channel).path("name").asText().split("-")[1];
        String stated = await().atMost(PATIENCE).until(() -> detection(key, "detectedAt"), Objects::nonNull);
        ring(unused("Late"), service, "warning", unused("late"), true);

        assertThat(detection(key, "detectedAt")).isEqualTo(stated);
        assertThat(detection(key, "facts.detectedAt")).isEqualTo("stated");
    }

    private static String detection(String key, String field) {
        return given().header("Authorization", TestTokens.CI)
                .get("/api/v1/incidents/" + key)
                .then()
                .extract()
                .path(field);
    }

    private String offer(String name) {
        return people.messages("incidents").stream()
                .filter(message -> message.toString().contains(name))
                .map(message -> message.path("ts").asText())
                .findFirst()
                .orElseThrow();
    }
}
