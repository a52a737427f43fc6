package dev.evenkeel.slack.byhand;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import dev.evenkeel.time.Alone;
import dev.evenkeel.web.TestTokens;

/** How far the suspects look back, and what a corrected start does to them, where nobody else changes anything. */
@QuarkusTest
@TestProfile(Alone.class)
class LookingBackByHandTest extends ByHand {

    @Inject
    InstantSource clock;

    @Test
    void a_corrected_start_puts_another_change_first_at_once() {
        String service = title("till").replace(' ', '-');
        changed(service, "older", Duration.ofMinutes(65));
        changed(service, "newer", Duration.ofMinutes(12));
        String channel = declare("ana", "sev1 svc:" + service, title("till is slow"));
        type("ana", channel, "started 10m ago");
        sees(channel, "*Suspect:* " + service + " newer");

        type("ana", channel, "started 1h ago");
        sees(channel, "*Suspect:* " + service + " older");
        String key = people.transcript(channel).replaceAll("(?s).*?(INC-\\d+).*", "$1");
        String first = given().header("Authorization", TestTokens.CI)
                .get("/api/v1/incidents/" + key + "/suspects")
                .path("items[0].change.version");
        assertThat(first).isEqualTo("older");
    }

    @Test
    void more_looks_back_beyond_the_week() {
        String service = title("vault").replace(' ', '-');
        changed(service, "long-ago", Duration.ofDays(12));
        String channel = declare("ana", "sev2 svc:" + service, title("vault is locked"));
        type("ana", channel, "suspects");
        seesAlone("ana", channel, "No logged change stands out.");
        assertThat(people.transcript(channel, "ana")).doesNotContain("long-ago");

        type("ana", channel, "suspects more");
        seesAlone("ana", channel, "best first", service + " long-ago");
    }

    private void changed(String service, String version, Duration ago) {
        Instant at = clock.instant().minus(ago);
        given().header("Authorization", TestTokens.CI)
                .contentType("application/json")
                .body(Map.of(
                        "source",
                        "ci",
                        "id",
                        service + "-" + version,
                        "kind",
                        "deploy",
                        "service",
                        service,
                        "title",
                        "release " + version,
                        "version",
                        version,
                        "startedAt",
                        at.toString(),
                        "finishedAt",
                        at.plusSeconds(60).toString(),
                        "status",
                        "succeeded"))
                .when()
                .post("/api/v1/changes")
                .then()
                .statusCode(202);
    }
}
