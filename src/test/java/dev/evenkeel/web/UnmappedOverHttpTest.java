package dev.evenkeel.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import java.time.InstantSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnmappedOverHttpTest {

    @Inject
    InstantSource clock;

    private static ValidatableResponse unmapped() {
        return given().header("Authorization", TestTokens.CI)
                .get("/api/v1/unmapped")
                .then()
                .statusCode(200);
    }

    private static void send(String method, String path, String body) {
        given().header("Authorization", TestTokens.CI)
                .contentType("application/json")
                .body(body)
                .request(method, path)
                .then()
                .statusCode(lessThan(300));
    }

    @Test
    void aNameThatNobodyAnswersToIsListedUntilAnAliasMakesWhatWasToldTheServices() {
        String at = clock.instant().minusSeconds(60).toString();
        for (int i = 1; i <= 2; i++) {
            send("POST", "/api/v1/changes", """
                    {"source": "legacy", "id": "%d", "kind": "deploy", "service": "Legacy/Shop", "title": "deploy", "version": "%d",
                     "startedAt": "%s"}""".formatted(i, i, at));
        }
        send(
                "POST",
                "/api/v1/flags",
                "{\"provider\": \"unleash\", \"key\": \"k\", \"service\": \"legacy/shop\", \"stage\": \"on\"}");
        unmapped()
                .body("items.find { it.called == 'legacy/shop' }.changes", equalTo(2))
                .body("items.find { it.called == 'legacy/shop' }.flags", equalTo(1))
                .body("items.find { it.called == 'legacy/shop' }.alerts", equalTo(0));

        send("PUT", "/api/v1/services/mapped-shop", "{\"aliases\": [\"legacy/shop\"]}");
        unmapped().body("items.find { it.called == 'legacy/shop' }", nullValue());
        Sender.changesOf("mapped-shop").body("items", hasSize(2));
        String key = given().header("Authorization", TestTokens.CI)
                .contentType("application/json")
                .body("{\"title\": \"the shop fails\", \"services\": [\"mapped-shop\"]}")
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        given().header("Authorization", TestTokens.CI)
                .get("/api/v1/incidents/" + key + "/suspects")
                .then()
                .body("items[0].change.service", equalTo("mapped-shop"));
    }

    @Test
    void theListIsForBearersOfATokenOnly() {
        given().get("/api/v1/unmapped").then().statusCode(401);
    }
}
