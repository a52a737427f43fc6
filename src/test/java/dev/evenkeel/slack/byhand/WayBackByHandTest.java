package dev.evenkeel.slack.byhand;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.evenkeel.web.TestTokens;

@QuarkusTest
class WayBackByHandTest extends ByHand {

    @Inject
    InstantSource clock;

    @Test
    void the_newest_deploy_is_suspected_ruled_out_and_the_next_older_one_offered() {
        String service = title("shop").replace(' ', '-');
        deployed(service, "1041", Duration.ofMinutes(50));
        deployed(service, "1042", Duration.ofMinutes(12));
        String channel = declare("ana", "sev1 svc:" + service, title("shop returns 500"));
        type("ana", channel, "started 10m ago");
        sees(channel, "Suspect:", "1042", "Way back:");
        type("ana", channel, "suspects");
        seesAlone("ana", channel, "Suspect:", "1042");
        type("ana", channel, "suspects more");
        seesAlone("ana", channel, "best first");
        people.click("ana", channel, "suspect.why");
        seesAlone("ana", channel, "Why");
        type("ana", channel, "tried revert " + service + " same");
        sees(channel, "Tried by", "no change");
        people.click("bo", channel, "suspect.clear");
        sees(channel, "Not it, says");
    }

    private void deployed(String service, String version, Duration ago) {
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
                        "deploy " + version,
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
