package dev.evenkeel.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.time.Patience;
import dev.evenkeel.time.SettableClock;

/** A story whose bot does not do its part. */
class StuckPlayTest extends InTheSandbox {

    private static final Duration PATIENCE = Patience.OF_A_TEST;

    @Test
    void it_says_why_it_is_stuck_and_tries_again_when_it_is_let_go_on() {
        people.step("plays", Map.of("story", "two-back", "speed", 50));
        await().atMost(PATIENCE).until(() -> "stuck".equals(shown("state")));
        assertThat(shown("why")).isEqualTo("GET /api/v1/incidents was answered 404");

        people.step("plays/resume", Map.of());
        await().atMost(PATIENCE).until(() -> "stuck".equals(shown("state")));
    }

    @Test
    void a_workspace_that_is_closed_leaves_no_thread_that_plays() {
        SandboxSettings settings = new SandboxSettings(bot::url, SECRET, Optional.of(TOKEN), Optional.empty());
        SandboxServer other = SandboxServer.start(settings, SettableClock.alone(), 0);
        new SandboxClient(other.url()).step("plays", Map.of("story", "two-back", "speed", 1));
        await().atMost(PATIENCE).until(StuckPlayTest::isThreadThere);

        other.close();

        assertThat(isThreadThere()).isFalse();
    }

    @AfterEach
    void stop() {
        if ("stuck".equals(shown("state"))) {
            people.step("plays/stop", Map.of());
        }
    }

    private String shown(String field) {
        return given().get(server.url() + "/plays").jsonPath().getString("playing." + field);
    }

    private static boolean isThreadThere() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("sandbox-play"));
    }
}
