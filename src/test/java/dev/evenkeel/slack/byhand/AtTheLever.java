package dev.evenkeel.slack.byhand;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.evenkeel.mitigation.run.OutsidePort;
import dev.evenkeel.provider.http.FakeOutside;
import dev.evenkeel.time.SettableClock;
import dev.evenkeel.web.TestTokens;

/** People whose buttons reach an outside system over HTTP. */
abstract class AtTheLever extends ByHand {

    @Inject
    SettableClock clock;

    @ConfigProperty(name = OutsidePort.PORT)
    int port;

    @ConfigProperty(name = "slack.signing-secret")
    String signingSecret;

    FakeOutside outside;

    @BeforeEach
    void open() {
        outside = new FakeOutside(port);
    }

    @AfterEach
    void close() {
        outside.close();
        clock.release();
    }

    static String service(String words) {
        return words + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Three deploys, the newest of them {@code 1043}, and a way back that the catalogue names an address for. */
    void known(String service, String owner, Map<String, ?> ways) {
        Map<String, Object> entry = new java.util.HashMap<>(Map.of("owner", owner));
        entry.putAll(ways);
        put("/api/v1/services/" + service, entry);
        deployed(service, "1041", Duration.ofHours(30));
        deployed(service, "1042", Duration.ofMinutes(50));
        deployed(service, "1043", Duration.ofMinutes(12));
    }

    Map<String, ?> revertAt(String path) {
        return Map.of(
                "revert", Map.of("method", "POST", "url", outside.url() + path, "text", "deploy {version} --now"));
    }

    void deployed(String service, String version, Duration ago) {
        Instant at = clock.instant().minus(ago);
        post(
                "/api/v1/changes",
                Map.of(
                        "source",
                        "ci",
                        "id",
                        service + "-" + version,
                        "kind",
                        "deploy",
                        "service",
                        service,
                        "title",
                        "Release " + version,
                        "version",
                        version,
                        "startedAt",
                        at.toString(),
                        "finishedAt",
                        at.plusSeconds(60).toString(),
                        "status",
                        "succeeded"));
    }

    static void post(String path, Object body) {
        asked().body(body).when().post(path).then().statusCode(202);
    }

    static void put(String path, Object body) {
        int status = asked().body(body).when().put(path).statusCode();
        assertThat(status).isBetween(200, 201);
    }

    private static io.restassured.specification.RequestSpecification asked() {
        return given().header("Authorization", TestTokens.CI).contentType("application/json");
    }

    /** An incident of this service that Ana commands, with the newest deploy as its suspect. */
    String commanded(String service) {
        String channel = declare("ana", "sev2 svc:" + service, title(service + " returns 500"));
        type("ana", channel, "started 10m ago");
        type("ana", channel, "lead");
        sees(channel, "Suspect:", "1043");
        return channel;
    }

    /** Presses a button of a message as it looked some time ago, as a phone does that has not caught up: signed as Slack signs. */
    void pressStale(String userId, String channel, String actionId, String value) {
        String payload = """
                {"type":"block_actions","team":{"id":"T0EVENKEEL"},"user":{"id":"%s","username":"someone","team_id":"T0EVENKEEL"},
                 "trigger_id":"%s","channel":{"id":"%s","name":"inc"},"message":{"ts":"1.000001"},
                 "actions":[{"type":"button","action_id":"%s","block_id":"mitigation","value":"%s","action_ts":"1.0"}]}""".formatted(userId, UUID.randomUUID(), channel, actionId, value);
        String body = "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", "v0=" + hmac("v0:" + timestamp + ":" + body))
                .body(body)
                .when()
                .post("/slack/events")
                .then()
                .statusCode(200);
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a button in the channel carries. */
    String valueOf(String channel, String actionId) {
        return people.messages(channel).reversed().stream()
                .flatMap(message -> message.path("blocks").valueStream())
                .flatMap(block -> block.path("elements").valueStream())
                .filter(element -> element.path("action_id").asText().equals(actionId))
                .map(element -> element.path("value").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + actionId + " in\n" + people.transcript(channel)));
    }

    JsonNode button(String channel, String actionId) {
        return people.messages(channel).reversed().stream()
                .flatMap(message -> message.path("blocks").valueStream())
                .flatMap(block -> block.path("elements").valueStream())
                .filter(element -> element.path("action_id").asText().equals(actionId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + actionId + " in\n" + people.transcript(channel)));
    }

    /** The texts of the timeline, in order. */
    List<String> timeline(String key) {
        JsonNode items = asked().get("/api/v1/incidents/" + key + "/timeline")
                .as(JsonNode.class)
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(entry -> entry.path("text").asText())
                .toList();
    }

    String key(String channel) {
        return valueOf(channel, "suspect.clear").split(" ")[0];
    }

    /** The orders that reached the outside, without the questions how far they are. */
    List<FakeOutside.Heard> orders() {
        return outside.heard().stream()
                .filter(heard -> !heard.method().equals("GET"))
                .toList();
    }
}
