package dev.evenkeel.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import dev.evenkeel.provider.github.Signature;

@QuarkusTest
class GitHubWebhookTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode example(String event) throws IOException {
        try (InputStream in = GitHubWebhookTest.class.getResourceAsStream("/web/github-" + event + ".json")) {
            return JSON.readTree(in);
        }
    }

    private static JsonNode status(String repository, long deployment, String sha, String state, String at)
            throws IOException {
        JsonNode payload = example("deployment_status");
        ((ObjectNode) payload.path("repository")).put("full_name", repository);
        ((ObjectNode) payload.path("deployment")).put("id", deployment).put("sha", sha);
        ((ObjectNode) payload.path("deployment_status")).put("state", state).put("created_at", at);
        return payload;
    }

    private static ValidatableResponse send(String event, String delivery, JsonNode payload) {
        byte[] body = payload.toString().getBytes(StandardCharsets.UTF_8);
        return given().contentType("application/json")
                .header("X-GitHub-Event", event)
                .header("X-GitHub-Delivery", delivery)
                .header("X-Hub-Signature-256", Signature.of(TestTokens.GITHUB_SECRET, body))
                .body(body)
                .post("/webhooks/github")
                .then();
    }

    private static ValidatableResponse changesOf(String service) {
        return given().header("Authorization", TestTokens.CI)
                .queryParam("service", service)
                .get("/api/v1/changes")
                .then();
    }

    @Test
    void statusesOfOneDeploymentAreOneChangeInWhateverOrderTheyArrive() throws IOException {
        send(
                        "deployment_status",
                        UUID.randomUUID().toString(),
                        status("acme/order", 71, "abcdef0123", "success", "2019-05-15T15:25:00Z"))
                .statusCode(202)
                .body("status", equalTo("recorded"))
                .body("items[0].status", equalTo("created"));
        send(
                        "deployment_status",
                        UUID.randomUUID().toString(),
                        status("acme/order", 71, "abcdef0123", "in_progress", "2019-05-15T15:22:00Z"))
                .statusCode(202)
                .body("items[0].status", equalTo("unchanged"));
        changesOf("acme/order")
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("succeeded"))
                .body("items[0].version", equalTo("abcdef0"))
                .body("items[0].startedAt", equalTo("2019-05-15T15:20:53Z"))
                .body("items[0].finishedAt", equalTo("2019-05-15T15:25:00Z"))
                .body("items[0].environment", equalTo("production"));
    }

    @Test
    void theSameDeliveryTwiceChangesNothing() throws IOException {
        String delivery = UUID.randomUUID().toString();
        JsonNode payload = status("acme/twice", 72, "abcdef0123", "in_progress", "2019-05-15T15:25:00Z");
        send("deployment_status", delivery, payload).body("status", equalTo("recorded"));
        send("deployment_status", delivery, payload).statusCode(202).body("status", equalTo("repeated"));
        changesOf("acme/twice").body("items.status", contains("running"));
    }

    @Test
    void aRepositoryIsMappedToItsServiceByTheCatalogue() throws IOException {
        given().header("Authorization", TestTokens.CI)
                .contentType("application/json")
                .body("{\"repo\":\"acme/mapped\"}")
                .put("/api/v1/services/mapped-service")
                .then()
                .statusCode(201);
        send(
                "deployment_status",
                UUID.randomUUID().toString(),
                status("acme/mapped", 73, "abcdef0123", "success", "2019-05-15T15:25:00Z"));
        changesOf("mapped-service").body("items", hasSize(1));
    }

    @Test
    void recordedExamplesOfEveryEventAreTakenInOrIgnoredWithoutAnError() throws IOException {
        send("deployment", UUID.randomUUID().toString(), example("deployment"))
                .statusCode(202)
                .body("status", equalTo("recorded"));
        send("push", UUID.randomUUID().toString(), example("push"))
                .statusCode(202)
                .body("status", equalTo("recorded"));
        send("star", UUID.randomUUID().toString(), example("push"))
                .statusCode(202)
                .body("status", equalTo("ignored"));
        send("ping", UUID.randomUUID().toString(), JSON.createObjectNode())
                .statusCode(202)
                .body("status", equalTo("ignored"));
    }

    private static JsonNode run(String repository, long id, int attempt, String name, String action, String conclusion)
            throws IOException {
        JsonNode payload = example("workflow_run");
        ((ObjectNode) payload).put("action", action);
        ((ObjectNode) payload.path("repository")).put("full_name", repository);
        ((ObjectNode) payload.path("workflow_run"))
                .put("id", id)
                .put("run_attempt", attempt)
                .put("name", name)
                .put("conclusion", conclusion);
        return payload;
    }

    private static JsonNode release(String repository, String action, String tag) throws IOException {
        JsonNode payload = example("release");
        ((ObjectNode) payload).put("action", action);
        ((ObjectNode) payload.path("repository")).put("full_name", repository);
        ((ObjectNode) payload.path("release")).put("tag_name", tag);
        return payload;
    }

    private static ValidatableResponse send(String event, JsonNode payload) {
        return send(event, UUID.randomUUID().toString(), payload);
    }

    @Test
    void aRunOfAWorkflowThatDeploysIsOneChangeEachTimeItRuns() throws IOException {
        send("workflow_run", run("acme/runs", 81, 1, "Deploy to staging", "completed", "success"))
                .statusCode(202)
                .body("items[0].status", equalTo("created"));
        send("workflow_run", run("acme/runs", 81, 1, "Deploy to staging", "in_progress", null))
                .body("items[0].status", equalTo("unchanged"));
        send("workflow_run", run("acme/runs", 81, 2, "Deploy to staging", "completed", "failure"))
                .body("items[0].status", equalTo("created"));
        changesOf("acme/runs")
                .body("items.status", containsInAnyOrder("succeeded", "failed"))
                .body("items.environment", contains("staging", "staging"))
                .body("items[0].version", equalTo("3484a3f"));
    }

    @Test
    void aRunThatOnlyTestsOrRunsForAPullRequestIsNoChange() throws IOException {
        send("workflow_run", run("acme/tests", 82, 1, "test", "completed", "success"))
                .statusCode(202)
                .body("status", equalTo("ignored"));
        JsonNode preview = run("acme/tests", 83, 1, "deploy", "completed", "success");
        ((ObjectNode) preview.path("workflow_run")).put("event", "pull_request");
        send("workflow_run", preview).body("status", equalTo("ignored"));
        changesOf("acme/tests").body("items", hasSize(0));
    }

    @Test
    void aPublishedReleaseIsToldTwiceAndStandsOnceAndWhatIsTakenAwayIsNoChange() throws IOException {
        send("release", release("acme/released", "published", "v7")).body("items[0].status", equalTo("created"));
        send("release", release("acme/released", "released", "v7")).body("items[0].status", equalTo("unchanged"));
        send("release", release("acme/released", "deleted", "v7")).body("status", equalTo("ignored"));
        changesOf("acme/released")
                .body("items.version", contains("v7"))
                .body("items[0].startedAt", equalTo("2019-05-15T15:20:53Z"));
    }

    @Test
    void whatIsBrokenOffNestedTooDeepOrSpoiltIsRefusedAndNothingOfItIsKept() throws IOException {
        String whole = status("acme/broken", 84, "abcdef0123", "success", "2019-05-15T15:25:00Z")
                .toString();
        String deep = "{\"deployment\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
        for (String body :
                new String[] {whole.substring(0, whole.length() - 40), deep, "", "7", whole.replace(":84,", ":\"84\",")
                }) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            given().contentType("application/json")
                    .header("X-GitHub-Event", "deployment_status")
                    .header("X-GitHub-Delivery", UUID.randomUUID().toString())
                    .header("X-Hub-Signature-256", Signature.of(TestTokens.GITHUB_SECRET, bytes))
                    .body(bytes)
                    .post("/webhooks/github")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", matchesPattern("(?s).*(Send|Choose).*"));
        }
        changesOf("acme/broken").body("items", hasSize(0));
    }

    @Test
    void aDeploymentThatEndsBeforeItBeginsOrBeginsTomorrowIsRefusedWithWhatToSend() throws IOException {
        send("deployment_status", status("acme/clocks", 85, "abcdef0123", "success", "2019-05-14T15:25:00Z"))
                .statusCode(400)
                .body("field", equalTo("finishedAt"));
        JsonNode tomorrow = status("acme/clocks", 86, "abcdef0123", "in_progress", "2099-05-14T15:25:00Z");
        ((ObjectNode) tomorrow.path("deployment")).put("created_at", "2099-05-14T15:20:00Z");
        send("deployment_status", tomorrow).statusCode(400).body("field", equalTo("startedAt"));
        changesOf("acme/clocks").body("items", hasSize(0));
    }

    @Test
    void aForgedMissingOrUnreadableDeliveryIsRefusedInWords() throws IOException {
        byte[] body = example("deployment").toString().getBytes(StandardCharsets.UTF_8);
        for (String signature : new String[] {"", "sha256=", "sha256=00", Signature.of("other", body)}) {
            given().header("X-GitHub-Event", "deployment")
                    .header("X-GitHub-Delivery", "forged")
                    .header("X-Hub-Signature-256", signature)
                    .body(body)
                    .post("/webhooks/github")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
        send("deployment", UUID.randomUUID().toString(), JSON.createObjectNode())
                .statusCode(400);
        byte[] text = "not json".getBytes(StandardCharsets.UTF_8);
        given().header("X-GitHub-Event", "push")
                .header("X-GitHub-Delivery", "text")
                .header("X-Hub-Signature-256", Signature.of(TestTokens.GITHUB_SECRET, text))
                .body(text)
                .post("/webhooks/github")
                .then()
                .statusCode(400);
    }
}
