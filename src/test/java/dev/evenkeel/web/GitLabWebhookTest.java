package dev.evenkeel.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GitLabWebhookTest {

    private static final Sender GITLAB = Sender.to("gitlab", Map.of("X-Gitlab-Token", TestTokens.GITLAB_SECRET));

    private static String deployment(String project, int id, String status, String at) {
        return """
                {"object_kind": "deployment", "status": "%s", "status_changed_at": "%s", "deployment_id": %d,
                 "deployable_id": 796, "deployable_url": null, "environment": "eu-west", "environment_tier": "production",
                 "project": {"id": 30, "name": "shop", "path_with_namespace": "%s"}, "short_sha": "279484c0",
                 "user": {"id": 1, "username": "root"}, "commit_url": "https://gitlab.example/commit/279484c0",
                 "commit_title": "Round prices up", "ref": "main"}""".formatted(status, at, id, project);
    }

    @Test
    void theStatesOfADeploymentAreOneChangeThatBeganWithTheFirstOfThem() {
        GITLAB.send(deployment("acme/late", 15, "success", "2026-03-01 12:20:00 +0200"))
                .statusCode(202)
                .body("items[0].status", equalTo("created"));
        GITLAB.send(deployment("acme/late", 15, "running", "2026-03-01 10:15:00 UTC"))
                .body("items[0].status", equalTo("updated"));
        GITLAB.send(deployment("acme/late", 15, "created", "2026-03-01 08:00:00 UTC"))
                .statusCode(202)
                .body("status", equalTo("ignored"));
        Sender.changesOf("acme/late")
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("succeeded"))
                .body("items[0].startedAt", equalTo("2026-03-01T10:15:00Z"))
                .body("items[0].finishedAt", equalTo("2026-03-01T10:20:00Z"))
                .body("items[0].version", equalTo("279484c0"))
                .body("items[0].environment", equalTo("eu-west"));
    }

    @Test
    void theSameStateTwiceChangesNothing() {
        String running = deployment("acme/again", 16, "running", "2026-03-01 10:15:00 UTC");
        GITLAB.send(running).body("status", equalTo("recorded"));
        GITLAB.send(running).statusCode(202).body("status", equalTo("repeated"));
        Sender.changesOf("acme/again").body("items.status", contains("running"));
    }

    @Test
    void aReviewAppIsNotProductionWhateverItIsCalled() {
        GITLAB.send(deployment("acme/review", 17, "success", "2026-03-01 10:15:00 UTC")
                        .replace("production", "development"))
                .statusCode(202);
        Sender.changesOf("acme/review").body("items.environment", contains("development"));
    }

    @Test
    void otherEventsAreIgnoredAndSpoiltOnesRefusedWithNothingKept() {
        GITLAB.send("{\"object_kind\": \"pipeline\"}").statusCode(202).body("status", equalTo("ignored"));
        String whole = deployment("acme/spoilt", 18, "success", "2026-03-01 10:15:00 UTC");
        GITLAB.send(whole.replace("2026-03-01 10:15:00 UTC", "yesterday"))
                .statusCode(400)
                .body("field", equalTo("status_changed_at"));
        GITLAB.send(whole.replace("18", "\"18\"")).statusCode(400).body("field", equalTo("deployment_id"));
        GITLAB.send(whole.replace("2026-03", "2096-03")).statusCode(400).body("field", equalTo("startedAt"));
        GITLAB.send(whole.substring(0, 200)).statusCode(400);
        Sender.changesOf("acme/spoilt").body("items", hasSize(0));
    }

    @Test
    void nobodyElseIsLetIn() {
        GITLAB.expectNobodyElseIsLetIn(
                deployment("acme/forged", 19, "success", "2026-03-01 10:15:00 UTC"), "X-Gitlab-Token");
        Sender.changesOf("acme/forged").body("items", hasSize(0));
    }
}
