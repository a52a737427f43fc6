package dev.evenkeel.slack.byhand;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.evenkeel.web.TestTokens;

/** What has a way back and what has none: over the API, on the page, typed, and in an incident. */
@QuarkusTest
class ReadinessByHandTest extends AtTheLever {

    private static JsonNode item(String field, String name) {
        JsonNode items = given().header("Authorization", TestTokens.CI)
                .get("/api/v1/readiness")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class)
                .path("items");
        for (JsonNode item : items) {
            if (item.path(field).asText().equals(name)) {
                return item;
            }
        }
        throw new AssertionError("no " + field + " " + name + " in " + items);
    }

    private static List<String> missing(JsonNode item) {
        return item.path("missing").valueStream().map(JsonNode::asText).toList();
    }

    @Test
    void a_way_back_is_on_file_or_missing_and_proven_once_it_was_used() {
        String ready = service("ready");
        String bare = service("bare");
        outside.teach("POST /revert", "{\"state\":\"done\"}");
        known(ready, "payments", revertAt("/revert"));
        put("/api/v1/services/" + bare, Map.of());
        String byHand = service("paste");
        put("/api/v1/services/" + byHand, Map.of("revert", Map.of("text", "deployctl back paste")));

        assertThat(item("service", ready).path("method").asText()).startsWith("a signed POST to ");
        assertThat(item("service", ready).path("lastProvenAt").isNull()).isTrue();
        assertThat(missing(item("service", ready))).containsExactly("never proven");
        assertThat(item("service", bare).path("method").isNull()).isTrue();
        assertThat(missing(item("service", bare))).containsExactly("no way back is on file");
        assertThat(item("service", byHand).path("method").asText()).isEqualTo("by hand: deployctl back paste");

        String channel = commanded(ready);
        people.click("ana", channel, "suspect.revert");
        sees(channel, "[Do it: put ");
        people.click("ana", channel, "mitigation.confirm");
        sees(channel, "*Done:* ");
        assertThat(item("service", ready).path("lastProvenAt").asText()).isNotBlank();
        assertThat(missing(item("service", ready))).isEmpty();
    }

    @Test
    void a_data_push_without_a_stop_is_named_before_and_in_the_incident() {
        String job = service("prices");
        put("/api/v1/services/" + job, Map.of());
        post(
                "/api/v1/changes",
                Map.of(
                        "kind",
                        "data_push",
                        "service",
                        job,
                        "title",
                        "new prices",
                        "startedAt",
                        clock.instant().minusSeconds(86_400).toString()));

        assertThat(missing(item("job", job))).containsExactly("no stop is on file");
        people.command("bo", "general", "/incident readiness");
        seesAlone("bo", "general", "no way back", "no stop");

        String channel = declare("ana", "sev2 svc:" + job, title("prices are wrong"));
        people.command("ana", channel, "/incident");
        seesAlone("ana", channel, "No way back is on file: " + job + " (nor a stop for its data pushes)");
        put("/api/v1/services/" + job, Map.of("revert", Map.of("text", "back"), "stop", Map.of("text", "hold it")));
        assertThat(item("job", job).path("method").asText()).isEqualTo("by hand: hold it");
    }

    @Test
    void a_flag_nobody_can_turn_is_listed_with_its_service() {
        String service = service("lamp");
        post(
                "/api/v1/flags",
                Map.of("provider", "homemade", "key", service + "-flag", "service", service, "stage", "on"));

        JsonNode flag = item("flag", service + "-flag");
        assertThat(flag.path("of").asText()).isEqualTo(service);
        assertThat(missing(flag)).containsExactly("homemade is not connected for acting");
        assertThat(flag.has("service")).isFalse();
    }

    @Test
    void the_page_shows_it_without_a_script_and_escapes_what_others_wrote() {
        String service = service("odd");
        put("/api/v1/services/" + service, Map.of("revert", Map.of("text", "<script>alert(1)</script>")));

        given().header("Authorization", TestTokens.CI)
                .get("/readiness")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("&lt;script&gt;"))
                .body(containsString(service))
                .body(containsString("Without a way back"));
        given().get("/readiness").then().statusCode(401);
    }
}
