package dev.evenkeel.slack.byhand;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import dev.evenkeel.web.TestTokens;

/** What no system tells of is typed, and counts like anything else. */
@QuarkusTest
class LogChangeByHandTest extends ByHand {

    private static JsonPath api(String path) {
        return given().header("Authorization", TestTokens.CI)
                .get("/api/v1/" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void a_change_typed_in_the_channel_is_shown_there_written_down_and_becomes_a_suspect() {
        String service = "typed-" + UUID.randomUUID().toString().substring(0, 8);
        String channel = declare("ana", "svc:" + service, title("it is slow"));
        String key = "INC-" + people.channel(channel).path("name").asText().split("-")[1];
        type("bo", channel, "change config " + service + " \"Halve the timeouts & retries\" at 10m ago");
        sees(channel, "Change logged by @bo: config change of " + service, "Halve the timeouts & retries");
        seesAlone("bo", channel, "The catalogue knows no service called " + service);

        JsonPath changes = api("changes?service=" + service);
        assertThat(changes.getList("items.kind")).containsExactly("config_change");
        assertThat(changes.getList("items.status")).containsExactly("succeeded");
        assertThat(api("incidents/" + key + "/timeline").getList("items.findAll { it.kind == 'change' }"))
                .hasSize(1);
        assertThat(api("incidents/" + key + "/suspects").getList("items.change.service"))
                .contains(service);
    }

    @Test
    void elsewhere_whoever_typed_it_is_told_that_it_stands() {
        String service = "away-" + UUID.randomUUID().toString().substring(0, 8);
        given().header("Authorization", TestTokens.CI)
                .contentType("application/json")
                .body("{\"aliases\": [\"" + service + "-job\"]}")
                .put("/api/v1/services/" + service)
                .then()
                .statusCode(201);
        people.command("ana", "general", "/incident change data push " + service + "-job Rules of today");
        seesAlone("ana", "general", "Change logged by @ana: data push of " + service + "-job");
        assertThat(api("changes?service=" + service).getList("items.title")).containsExactly("Rules of today");
    }

    @Test
    void the_doctor_says_that_there_are_names_which_the_catalogue_does_not_know() {
        given().header("Authorization", TestTokens.CI)
                .contentType("application/json")
                .body("{}")
                .put("/api/v1/services/known-to-the-doctor");
        people.command("dee", "general", "/incident change deploy 0-stranger A first release");
        seesAlone("dee", "general", "The catalogue knows no service called 0-stranger");
        people.command("dee", "general", "/incident doctor");
        seesAlone("dee", "general", "Told of under names the catalogue does not know", "0-stranger");
    }
}
