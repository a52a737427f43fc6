package dev.evenkeel.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangesOverHttpTest {

    private static RequestSpecification api() {
        return given().header("Authorization", TestTokens.CI).contentType(ContentType.JSON);
    }

    private static Map<String, Object> deploy(String id, String service, String version, String startedAt) {
        return Map.of(
                "source", "spec",
                "id", id,
                "kind", "deploy",
                "service", service,
                "title", "deploy " + version,
                "version", version,
                "startedAt", startedAt);
    }

    @Test
    void aChangeIsCreatedThenUnchangedThenUpdated() {
        Map<String, Object> first = deploy("up-1", "up", "7", "2026-11-01T10:00:00Z");
        api().body(first).post("/api/v1/changes").then().statusCode(202).body("items[0].status", equalTo("created"));
        api().body(first).post("/api/v1/changes").then().statusCode(202).body("items[0].status", equalTo("unchanged"));
        Map<String, Object> more = new HashMap<>(first);
        more.put("linesChanged", 12);
        api().body(List.of(more))
                .post("/api/v1/changes")
                .then()
                .statusCode(202)
                .body("items", hasSize(1))
                .body("items[0].source", equalTo("spec"))
                .body("items[0].status", equalTo("updated"));
        api().get("/api/v1/changes?service=up")
                .then()
                .statusCode(200)
                .body("items[0].linesChanged", equalTo(12))
                .body("items[0].finishedAt", nullValue())
                .body("items[0].kind", equalTo("deploy"))
                .body("nextCursor", nullValue());
    }

    @Test
    void aStatusNeverGoesBackwardsWhateverTheOrder() {
        Map<String, Object> done = new HashMap<>(deploy("order-1", "order", "1", "2026-11-01T10:00:00Z"));
        done.put("status", "succeeded");
        done.put("finishedAt", "2026-11-01T10:09:00Z");
        Map<String, Object> running = new HashMap<>(deploy("order-1", "order", "1", "2026-11-01T10:00:00Z"));
        running.put("status", "in_progress");
        api().body(done).post("/api/v1/changes").then().statusCode(202);
        api().body(running).post("/api/v1/changes").then().body("items[0].status", equalTo("unchanged"));
        api().get("/api/v1/changes?service=order")
                .then()
                .body("items[0].status", equalTo("succeeded"))
                .body("items[0].finishedAt", equalTo("2026-11-01T10:09:00Z"));
    }

    @Test
    void whatRanBeforeIsFilledInAndAReturnToItIsSeenAsARollback() {
        api().body(List.of(
                        deploy("v-3", "versions", "11", "2026-11-01T12:00:00Z"),
                        deploy("v-1", "versions", "11", "2026-11-01T10:00:00Z"),
                        deploy("v-2", "versions", "12", "2026-11-01T11:00:00Z")))
                .post("/api/v1/changes")
                .then()
                .statusCode(202);
        api().get("/api/v1/changes?service=versions")
                .then()
                .body("items.version", contains("11", "12", "11"))
                .body("items.previousVersion", contains("12", "11", null))
                .body("items.isRollback", contains(true, false, false));
    }

    @Test
    void oneBadChangeRefusesAllAndSaysWhatToSend() {
        api().body(List.of(
                        deploy("all-1", "allornone", "1", "2026-11-01T10:00:00Z"),
                        Map.of("kind", "banana", "service", "s", "title", "t", "startedAt", "2026-11-01T10:00:00Z")))
                .post("/api/v1/changes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("[1].kind"))
                .body("detail", containsString("deploy, flag_change"));
        api().get("/api/v1/changes?service=allornone").then().body("items", hasSize(0));
    }

    @Test
    void badInputIsRefusedInWordsAndNamesTheField() {
        refused(Map.of("kind", "deploy", "service", "s", "title", "t"), "startedAt");
        refused(Map.of("kind", "deploy", "service", "s", "title", "t", "startedAt", "yesterday"), "startedAt");
        refused(
                Map.of("kind", "deploy", "service", "s", "title", "t", "startedAt", "3026-01-01T00:00:00Z"),
                "startedAt");
        refused(
                Map.of("kind", "deploy", "service", "s", "title", "t", "startedAt", "2026-11-01T10:00:00"),
                "startedAt");
        refused(Map.of("kind", "deploy", "service", 7, "title", "t", "startedAt", "2026-11-01T10:00:00Z"), "service");
        refused(Map.of("kind", "deploy", "service", "s", "title", " ", "startedAt", "2026-11-01T10:00:00Z"), "title");
        refused(
                Map.of(
                        "kind",
                        "deploy",
                        "service",
                        "s",
                        "title",
                        "t",
                        "startedAt",
                        "2026-11-01T10:00:00Z",
                        "url",
                        "javascript:alert(1)"),
                "url");
        for (String body : List.of("{", "nonsense", "7", "\"text\"", "[[]]", "[".repeat(5000), "")) {
            api().body(body).post("/api/v1/changes").then().statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void timesThatCannotBeTrueAreRefusedAndWhatIsPlannedIsNot() {
        Map<String, Object> good = deploy("clock-1", "clock", "1", "2026-11-01T10:00:00Z");
        refused(with(good, "startedAt", "2099-11-01T10:00:00Z"), "startedAt");
        refused(with(good, "finishedAt", "2099-11-01T10:00:00Z"), "finishedAt");
        refused(with(good, "finishedAt", "2026-11-01T09:59:59Z"), "finishedAt");
        refused(with(good, "effectiveAt", "2026-11-01T09:00:00Z"), "effectiveAt");
        api().get("/api/v1/changes?service=clock").then().body("items", hasSize(0));
        Map<String, Object> planned = new HashMap<>(with(good, "startedAt", "2099-11-01T10:00:00Z"));
        planned.put("status", "queued");
        api().body(planned).post("/api/v1/changes").then().statusCode(202);
    }

    private static Map<String, Object> with(Map<String, Object> change, String field, Object value) {
        Map<String, Object> other = new HashMap<>(change);
        other.put(field, value);
        return other;
    }

    @Test
    void whatIsNestedToDeathOrBrokenOffIsAProblemDocument() {
        // as bytes: what is sent as text is kept with indentation, for the case that something fails
        String deep = "{\"labels\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        for (String body : List.of(deep, "[".repeat(100_000), "[{\"kind\": \"deploy\"", "")) {
            api().body(body.getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/changes")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", containsString("Send "));
        }
    }

    private static void refused(Map<String, Object> body, String field) {
        api().body(body)
                .post("/api/v1/changes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("detail", containsString("Send " + field));
    }

    @Test
    void withoutAKnownTokenNothingIsReadOrStored() {
        for (String header : List.of("Bearer wrong", "Bearer ", "Basic Y2k6c2VjcmV0", "ci-secret")) {
            given().header("Authorization", header)
                    .contentType(ContentType.JSON)
                    .body("{")
                    .post("/api/v1/changes")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", "Bearer");
        }
        given().get("/api/v1/changes").then().statusCode(401);
        given().put("/api/v1/services/x").then().statusCode(401);
    }

    @Test
    void aWrongRouteMethodOrTypeIsAProblemDocumentToo() {
        api().get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        api().delete("/api/v1/changes").then().statusCode(405).contentType("application/problem+json");
        given().header("Authorization", TestTokens.CI)
                .contentType(ContentType.TEXT)
                .body("{}")
                .post("/api/v1/changes")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        api().body("[" + "{},".repeat(1_000_000) + "{}]")
                .post("/api/v1/changes")
                .then()
                .statusCode(413);
    }

    @Test
    void aLongListComesInPagesNewestFirst() {
        List<Map<String, Object>> many = IntStream.range(0, 25)
                .mapToObj(i -> deploy(
                        "page-" + i,
                        "paged",
                        "" + i,
                        Instant.parse("2026-11-01T10:00:00Z").plusSeconds(i / 2).toString()))
                .toList();
        api().body(many).post("/api/v1/changes").then().statusCode(202);
        String next = api().get("/api/v1/changes?service=paged&limit=20")
                .then()
                .body("items", hasSize(20))
                .extract()
                .path("nextCursor");
        api().get("/api/v1/changes?service=paged&limit=20&cursor=" + next)
                .then()
                .body("items", hasSize(5))
                .body("items.version", contains("4", "3", "2", "1", "0"))
                .body("nextCursor", nullValue());
        api().get("/api/v1/changes?cursor=zzz").then().statusCode(400).body("field", equalTo("cursor"));
    }

    @Test
    void aThousandChangesAtOnceAreOneRequest() {
        List<Map<String, Object>> many = IntStream.range(0, 1000)
                .mapToObj(i -> deploy(
                        "bulk-" + i,
                        "bulk" + i % 70,
                        "" + i,
                        Instant.parse("2026-10-01T10:00:00Z").plusSeconds(i).toString()))
                .toList();
        api().body(many).post("/api/v1/changes").then().statusCode(202).body("items", hasSize(1000));
    }
}
