package dev.evenkeel.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;

import dev.evenkeel.sandbox.SandboxClient;
import dev.evenkeel.sandbox.play.WireStage;
import dev.evenkeel.web.TestTokens;

/** A story played against the application under test, over HTTP in and out. A failed check shows the whole channel. */
final class Played {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SandboxClient sandbox;
    private final WireStage stage;
    private final Performance performance;
    private final Instant begin;

    Played(String name, InstantSource clock) {
        String url = "http://127.0.0.1:" + RestAssured.port;
        sandbox = new SandboxClient(url);
        sandbox.step("limits", Map.of("rates", false));
        stage = new WireStage(url, url + "/sandbox", Optional.of(TestTokens.CI.replace("Bearer ", "")));
        Story story = Stories.named(name).orElseThrow().beginningAfter(clock.instant());
        begin = story.begins();
        performance = new Performance(story, stage, minute -> {});
    }

    /** Plays on until that minute is over. */
    Played until(int minute) {
        return play(() -> performance.until(Duration.ofMinutes(minute)));
    }

    Played toTheEnd() {
        return play(performance::toTheEnd);
    }

    private Played play(Runnable part) {
        try {
            part.run();
            return this;
        } catch (IllegalStateException stuck) {
            throw new AssertionError(stuck.getMessage() + "\n" + channel(), stuck);
        }
    }

    /** The moment a minute of the story stands for. */
    Instant minute(int minute) {
        return begin.plus(Duration.ofMinutes(minute));
    }

    /** The channel as a person sees it. */
    String channel() {
        return stage.transcript();
    }

    /** Presses a button once it is there. */
    void press(String who, String action) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            sandbox.click(who, channelId(), action);
        });
    }

    /** Waits until the channel, dialogs included, shows these words. */
    void sees(String... words) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(channel() + sandbox.messages(channelId())).contains(words));
    }

    /** Puts a service into the catalogue. */
    void putService(String name, Object entry) {
        asked().contentType("application/json")
                .body(entry)
                .put("/api/v1/services/" + name)
                .then()
                .statusCode(200);
    }

    SandboxClient workspace() {
        return sandbox;
    }

    String channelId() {
        return stage.channel().orElseThrow();
    }

    /** The incident over the API, or a part of it such as {@code suspects}. */
    JsonNode api(String part) {
        String path = "/api/v1/incidents/" + stage.incident() + (part.isEmpty() ? "" : "/" + part);
        return read(asked().get(path).then().statusCode(200).extract().asString());
    }

    /** The draft as Markdown. */
    String draft() {
        return asked().get("/api/v1/incidents/" + stage.incident() + "/postmortem?format=md")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static io.restassured.specification.RequestSpecification asked() {
        return RestAssured.given().header("Authorization", TestTokens.CI);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (java.io.IOException foreign) {
            throw new java.io.UncheckedIOException(foreign);
        }
    }
}
