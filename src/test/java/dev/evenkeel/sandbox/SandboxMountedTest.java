package dev.evenkeel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Without a Slack account the application serves the sandbox itself. */
@QuarkusTest
class SandboxMountedTest {

    @TestHTTPResource("/")
    URI root;

    @Inject
    InstantSource clock;

    private SandboxClient people;

    @BeforeEach
    void people() {
        people = new SandboxClient(root.toString());
        people.reset();
    }

    @AfterEach
    void releaseTheClock() {
        people.step("clock", Map.of());
    }

    @Test
    void aCommandReachesTheBotThatServesTheSandbox() {
        JsonNode answer = people.command("ana", "general", "/incident help");

        assertThat(answer.path("ack").path("status").asInt()).isEqualTo(200);
        assertThat(people.traffic()).anyMatch(e -> e.path("kind").asText().equals("command"));
    }

    @Test
    void thePageIsToldTheVerbsByTheBotItself() {
        JsonNode verbs = people.commands().path("verbs");

        assertThat(verbs.findValuesAsText("name")).contains("declare", "status", "resolve");
        assertThat(verbs.findValuesAsText("usage")).contains("update TEXT");
    }

    @Test
    void theBotAndItsWorkspaceLiveByOneClock() {
        Instant before = clock.instant();
        people.advance(Duration.ofDays(1));

        assertThat(clock.instant()).isAfterOrEqualTo(before.plus(Duration.ofDays(1)));
    }
}
