package dev.evenkeel.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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
