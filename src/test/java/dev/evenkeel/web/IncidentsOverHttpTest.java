package dev.evenkeel.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IncidentsOverHttpTest {

    private static RequestSpecification as(String token) {
        return given().header("Authorization", token).contentType(ContentType.JSON);
    }

    private static String declare(Map<String, Object> fields) {
        return as(TestTokens.CI)
                .body(fields)
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    @Test
    void an_incident_is_declared_and_read_back() {
        String key = as(TestTokens.CI)
                .body(Map.of(
                        "title", "search is slow",
                        "severity", "sev3",
                        "services", List.of("search"),
                        "impactStartedAt", "2026-01-02T03:04:05Z"))
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/incidents/INC-"))
                .body("severity", equalTo("SEV3"))
                .body("status", equalTo("investigating"))
                .body("declaredBy", equalTo("ci"))
                .body("impactStartedAt", startsWith("2026-01-02T03:04:05"))
                .body("facts.impactStartedAt", equalTo("stated"))
                .extract()
                .path("key");
        as(TestTokens.CI)
                .get("/api/v1/incidents/" + key.toLowerCase(Locale.ROOT))
                .then()
                .statusCode(200)
                .body("key", equalTo(key))
                .body("services", equalTo(List.of("search")))
                .body("private", equalTo(false))
                .body("$", hasKey("resolvedAt"))
                .body("resolvedAt", nullValue())
                .body("facts", hasKey("mitigatedAt"))
                .body("facts.mitigatedAt", nullValue())
                .body("metrics", hasKey("ttr"))
                .body("metrics.ttr", nullValue())
                .body("roles", hasKey("commander"))
                .body("roles.commander", nullValue())
                .body("channel", hasKey("id"));
    }

    @Test
    void the_same_idempotency_key_gives_the_same_incident() {
        Map<String, Object> fields = Map.of("title", "twice the same");
        String first = as(TestTokens.CI)
                .header("Idempotency-Key", "k-1")
                .body(fields)
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        as(TestTokens.CI)
                .header("Idempotency-Key", "k-1")
                .body(fields)
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .body("key", equalTo(first));
        as(TestTokens.AUDIT)
                .header("Idempotency-Key", "k-1")
                .body(fields)
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .body("key", not(equalTo(first)));
        as(TestTokens.CI)
                .header("Idempotency-Key", "k".repeat(256))
                .body(fields)
                .post("/api/v1/incidents")
                .then()
                .statusCode(400)
                .body("field", equalTo("Idempotency-Key"));
    }

    @Test
    void the_same_title_within_a_minute_gives_the_first_incident() {
        String first = declare(Map.of("title", "pressed twice"));
        as(TestTokens.CI)
                .body(Map.of("title", "pressed twice"))
                .post("/api/v1/incidents")
                .then()
                .statusCode(200)
                .body("key", equalTo(first));
    }

    @Test
    void a_private_incident_does_not_exist_for_who_may_not_read_it() {
        String key = as(TestTokens.AUDIT)
                .body(Map.of("title", "quiet matter", "private", true))
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        for (String part :
                List.of("", "/timeline", "/suspects", "/mitigations", "/prompts", "/deliveries", "/postmortem")) {
            as(TestTokens.CI)
                    .get("/api/v1/incidents/" + key + part)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
            as(TestTokens.AUDIT).get("/api/v1/incidents/" + key + part).then().statusCode(200);
        }
        as(TestTokens.CI).get("/api/v1/incidents?limit=200").then().body("items.key", not(hasItem(key)));
        as(TestTokens.AUDIT).get("/api/v1/incidents?limit=200").then().body("items.key", hasItem(key));
    }

    @Test
    void a_list_goes_on_where_its_cursor_says() {
        String older = declare(Map.of("title", "page one"));
        String newer = declare(Map.of("title", "page two"));
        String cursor = as(TestTokens.CI)
                .get("/api/v1/incidents?status=open&limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].key", equalTo(newer))
                .extract()
                .path("nextCursor");
        assertThat(cursor).isNotNull();
        as(TestTokens.CI)
                .get("/api/v1/incidents?status=investigating,resolved&limit=1&cursor=" + cursor)
                .then()
                .body("items[0].key", equalTo(older))
                .body("items.status", everyItem(equalTo("investigating")));
        as(TestTokens.CI)
                .get("/api/v1/incidents?status=closed,canceled")
                .then()
                .statusCode(200)
                .body("items.status", everyItem(not(equalTo("investigating"))));
    }

    @Test
    void what_cannot_be_read_is_refused_in_words() {
        Map<String, Map<String, Object>> bad = Map.of(
                "title", Map.of("severity", "SEV1"),
                "severity", Map.of("title", "t", "severity", "SEV9"),
                "private", Map.of("title", "t", "private", "yes"),
                "impactStartedAt", Map.of("title", "t", "impactStartedAt", "soon"),
                "services", Map.of("title", "t", "services", "checkout"));
        bad.forEach((field, body) -> as(TestTokens.CI)
                .body(body)
                .post("/api/v1/incidents")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("detail", startsWith("Send " + field)));
        Map<String, Object> future = new HashMap<>(Map.of("title", "t"));
        future.put("impactStartedAt", "2099-01-01T00:00:00Z");
        as(TestTokens.CI)
                .body(future)
                .post("/api/v1/incidents")
                .then()
                .statusCode(400)
                .body("detail", notNullValue());
        for (String query : List.of("status=broken", "limit=0", "limit=9999", "cursor=abc")) {
            as(TestTokens.CI).get("/api/v1/incidents?" + query).then().statusCode(400);
        }
        as(TestTokens.CI)
                .get("/api/v1/incidents/INC-999999")
                .then()
                .statusCode(404)
                .body("detail", endsWith("."));
        given().get("/api/v1/incidents").then().statusCode(401);
    }

    @Test
    void the_draft_comes_in_three_formats() {
        String key = declare(Map.of("title", "a | b <script>alert(1)</script> @maria"));
        as(TestTokens.CI)
                .get("/api/v1/incidents/" + key + "/postmortem")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/markdown"))
                .body(containsString("# Postmortem " + key + ": a \\| b &lt;script&gt;"));
        as(TestTokens.CI)
                .get("/api/v1/incidents/" + key + "/postmortem?format=html")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"));
        as(TestTokens.CI)
                .get("/api/v1/incidents/" + key + "/postmortem?format=json&shareable=true")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("header.key", equalTo(key))
                .body("header.shareable", equalTo(true))
                .body("figures[0].length", nullValue());
        as(TestTokens.CI)
                .get("/api/v1/incidents/" + key + "/postmortem?format=doc")
                .then()
                .statusCode(400);
        as(TestTokens.CI)
                .get("/api/v1/incidents/" + key + "/postmortem?shareable=yes")
                .then()
                .statusCode(400);
    }

    @Test
    void suspects_are_ranked_as_things_stand() {
        String key = declare(Map.of("title", "ranked", "services", List.of("nobody-deploys-this")));
        as(TestTokens.CI)
                .get("/api/v1/incidents/" + key + "/suspects")
                .then()
                .statusCode(200)
                .body("incident", equalTo(key))
                .body("verdict", equalTo("none_stands_out"))
                .body("$", hasKey("items"))
                .body("$", hasKey("suspects"));
        as(TestTokens.CI)
                .get("/api/v1/incidents/" + key + "/mitigations")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void every_part_of_an_incident_stands_in_the_open_api_document() {
        String document =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        for (String part : List.of("timeline", "suspects", "prompts", "mitigations", "deliveries", "postmortem")) {
            assertThat(document).contains("/api/v1/incidents/{key}/" + part + ":");
        }
        assertThat(document).contains("IncidentBody", "Idempotency-Key", "shareable");
    }

    @Test
    void what_the_bot_says_shows_among_the_deliveries() {
        String key = declare(Map.of("title", "deliveries"));
        as(TestTokens.CI)
                .get("/api/v1/incidents/" + key + "/deliveries")
                .then()
                .statusCode(200)
                .body("items.kind", hasItem("chat.say"))
                .body("items[0]", hasKey("slackTs"))
                .body("items.state", everyItem(notNullValue()));
    }
}
