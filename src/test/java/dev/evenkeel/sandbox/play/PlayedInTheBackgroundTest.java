package dev.evenkeel.sandbox.play;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import dev.evenkeel.sandbox.SandboxClient;
import dev.evenkeel.story.OnStage;

/** Somebody at the page watches a story, slower or faster, and meanwhile has the workspace to themselves. */
@QuarkusTest
@TestProfile(OnStage.class)
class PlayedInTheBackgroundTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TestHTTPResource("/")
    URI root;

    @Inject
    InstantSource clock;

    private SandboxClient people;

    @BeforeEach
    void people() {
        people = new SandboxClient(root.toString());
        people.step("limits", Map.of("rates", false));
    }

    @AfterEach
    void stop() {
        if (!isOver()) {
            act("stop");
        }
    }

    @Test
    void a_story_plays_to_its_end_and_leaves_a_clock_that_runs_on_from_there() {
        Instant before = clock.instant();
        start("two-back", "fastest").body("playing.story", equalTo("two-back"));

        await().atMost(PATIENCE).until(() -> state().equals("finished"));

        JsonPath playing = plays();
        assertThat(playing.getInt("playing.minute")).isEqualTo(playing.getInt("playing.minutes"));
        assertThat(playing.getString("playing.next")).isNull();
        assertThat(people.transcript(playing.getString("playing.channel")))
                .contains(playing.getString("playing.incident"))
                .contains("postmortem.md");
        Instant after = clock.instant();
        assertThat(after).isAfter(before.plus(Duration.ofMinutes(playing.getLong("playing.minutes"))));
        await().atMost(PATIENCE).until(() -> clock.instant().isAfter(after));
    }

    @Test
    void a_second_start_is_refused_in_one_sentence_while_the_first_goes_on() {
        start("two-back", 1);

        post("plays", Map.of("story", "silent-errors"))
                .statusCode(400)
                .body("error", equalTo("already_playing"))
                .body("message", equalTo("The story two-back is being played; stop it first."));
        post("play/silent-errors", Map.of()).statusCode(400).body("error", equalTo("already_playing"));

        assertThat(plays().getString("playing.story")).isEqualTo("two-back");
    }

    @Test
    void a_story_that_is_begun_anew_at_once_has_an_incident_of_its_own() {
        start("two-back", 1);
        await().atMost(PATIENCE).until(() -> plays().getString("playing.incident") != null);
        String first = plays().getString("playing.incident");
        act("stop");

        start("two-back", 1);
        await().atMost(PATIENCE).until(() -> plays().getString("playing.incident") != null);

        assertThat(plays().getString("playing.incident")).isNotEqualTo(first);
    }

    @Test
    void a_step_goes_to_where_something_happens_next_and_waits_there() {
        start("two-back", 1);
        await().atMost(PATIENCE).until(() -> plays().getString("playing.channel") != null);
        act("pause").body("playing.state", equalTo("paused"));
        int next = plays().getInt("playing.next.minute");
        assertThat(plays().getString("playing.next.words")).startsWith("Bo Chen says: I see it too.");

        act("step");
        await().atMost(PATIENCE).until(() -> state().equals("paused"));

        assertThat(plays().getInt("playing.minute")).isEqualTo(next);
        assertThat(plays().getInt("playing.next.minute")).isGreaterThan(next);
        act("resume").body("playing.state", equalTo("playing"));
        act("stop").body("playing.state", equalTo("stopped"));
        post("plays/resume", Map.of()).statusCode(400).body("message", equalTo("No story is being played."));
    }

    @Test
    void between_two_minutes_the_clock_runs_as_fast_as_the_story() {
        start("two-back", 1);
        post("plays/speed", Map.of("speed", 20)).statusCode(200);

        await().atMost(PATIENCE).until(() -> plays().getInt("playing.minute") > 0);
        // a clock that jumps from minute to minute would show the first few seconds of one whenever it is read
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            long second = clock.instant().getEpochSecond() % 60;
            return second > 20 && second < 50;
        });
    }

    @RepeatedTest(8)
    void it_is_stopped_whatever_it_does_at_that_moment() {
        start("two-back", 100);
        await().atMost(PATIENCE).until(() -> plays().getInt("playing.minute") > 1);

        act("stop").body("playing.state", equalTo("stopped"));
    }

    @Test
    void a_story_that_was_overtaken_by_the_clock_comes_later_and_never_takes_it_back() {
        start("two-back", 1);
        await().atMost(PATIENCE).until(() -> plays().getString("playing.channel") != null);
        act("pause");
        people.advance(Duration.ofMinutes(7));
        Instant ahead = clock.instant();

        act("step");
        await().atMost(PATIENCE).until(() -> state().equals("paused"));

        assertThat(clock.instant()).isAfter(ahead);
    }

    @Test
    void nonsense_is_refused_with_what_to_send() {
        post("plays", Map.of("story", "nothing-of-the-kind")).statusCode(400).body("error", equalTo("no_such_story"));
        post("plays", Map.of("story", "two-back", "speed", 101))
                .statusCode(400)
                .body("message", equalTo("send a speed from 1 to 100, or \"fastest\""));
        post("plays/pause", Map.of()).statusCode(400).body("error", equalTo("nothing_is_played"));
    }

    private ValidatableResponse start(String story, Object speed) {
        return post("plays", Map.of("story", story, "speed", speed)).statusCode(200);
    }

    private ValidatableResponse act(String what) {
        return post("plays/" + what, Map.of()).statusCode(200);
    }

    private ValidatableResponse post(String route, Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/sandbox/" + route)
                .then();
    }

    private JsonPath plays() {
        return given().get("/sandbox/plays").jsonPath();
    }

    private String state() {
        return String.valueOf(plays().getString("playing.state"));
    }

    private boolean isOver() {
        return !state().equals("playing") && !state().equals("paused") && !state().equals("stuck");
    }
}
