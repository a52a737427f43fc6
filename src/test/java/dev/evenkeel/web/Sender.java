package dev.evenkeel.web;

import static io.restassured.RestAssured.given;

import java.util.Map;

import io.restassured.response.ValidatableResponse;

/** Sends to a webhook as its sender would, and looks at what came of it. */
final class Sender {

    private final String route;
    private final Map<String, String> headers;

    private Sender(String route, Map<String, String> headers) {
        this.route = route;
        this.headers = headers;
    }

    /** A sender that knows the secret. */
    static Sender to(String route, Map<String, String> headers) {
        return new Sender("/webhooks/" + route, headers);
    }

    ValidatableResponse send(String body) {
        return given().contentType("application/json")
                .headers(headers)
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(route)
                .then();
    }

    /** Everything that nobody can read is refused in words, and none of it as a failure of ours. */
    void expectRefusalsOf(String whole) {
        String deep = "{\"a\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
        for (String body :
                new String[] {"", "7", "not json", deep, whole.substring(0, whole.length() / 2), "{}", "[[]]"}) {
            send(body).statusCode(400).contentType("application/problem+json");
        }
        send("{\"a\":\"" + "x".repeat(2_200_000) + "\"}").statusCode(413);
    }

    /** Whoever knows no secret, or another one, is not let in. */
    void expectNobodyElseIsLetIn(String body, String header) {
        for (String value : new String[] {"", "Bearer", "Bearer wrong", "wrong"}) {
            given().contentType("application/json")
                    .header(header, value)
                    .body(body)
                    .post(route)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
        given().contentType("application/json").body(body).post(route).then().statusCode(401);
    }

    /** What is known of a service. */
    static ValidatableResponse changesOf(String service) {
        return given().header("Authorization", TestTokens.CI)
                .queryParam("service", service)
                .get("/api/v1/changes")
                .then();
    }
}
