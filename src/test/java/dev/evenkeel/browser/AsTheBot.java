package dev.evenkeel.browser;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Calls of the sandbox's Web API, for messages and forms that the bot itself never writes. */
final class AsTheBot {

    private AsTheBot() {}

    static JsonNode call(String method, Map<String, String> arguments) {
        return given().header("Authorization", "Bearer xoxb-sandbox")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(arguments)
                .post("/sandbox/api/" + method)
                .then()
                .statusCode(200)
                .body("ok", is(true))
                .extract()
                .as(JsonNode.class);
    }

    /** A call that the sandbox has to refuse, and with which error. */
    static void refused(String method, Map<String, String> arguments, String error) {
        given().header("Authorization", "Bearer xoxb-sandbox")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(arguments)
                .post("/sandbox/api/" + method)
                .then()
                .body("error", is(error));
    }
}
