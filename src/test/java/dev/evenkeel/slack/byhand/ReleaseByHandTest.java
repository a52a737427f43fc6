package dev.evenkeel.slack.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.evenkeel.provider.http.FakeOutside.Heard;
import dev.evenkeel.provider.http.FakeOutside.Says;

/** Going back by GitHub, GitLab and Argo CD from a click in Slack: the calls on the wire, and what people read. */
@QuarkusTest
class ReleaseByHandTest extends AtTheLever {

    @Test
    void a_workflow_of_github_is_started_with_the_version_and_its_run_is_waited_for() {
        String service = service("shop");
        AtomicReference<String> status = new AtomicReference<>("in_progress");
        outside.teach("POST /repos/acme/shop/actions/workflows/rollback.yml/dispatches", "{\"workflow_run_id\": 77}");
        outside.teach(
                "GET /repos/acme/shop/actions/runs/77",
                asked -> Says.ok("""
                        {"id": 77, "display_title": "Rollback", "status": "%s", "conclusion": "success",
                         "created_at": "2026-11-21T14:00:00Z", "html_url": "https://github.com/acme/shop/actions/runs/77"}""".formatted(status.get()).replace(
                        "\"conclusion\": \"success\",",
                        status.get().equals("completed") ? "\"conclusion\": \"success\"," : "")));
        String channel =
                planned(service, "github", "https://github.com/acme/shop/actions/workflows/rollback.yml?ref=release");
        sees(channel, "I can do it: running rollback.yml of acme/shop with version 1042.");

        people.click("ana", channel, "mitigation.confirm");
        sees(channel, "Asking GitHub now");
        Heard dispatch = dispatched();
        assertThat(dispatch.header("Authorization")).isEqualTo("Bearer acting");
        assertThat(dispatch.json().path("ref").asText()).isEqualTo("release");
        assertThat(dispatch.json().at("/inputs/version").asText()).isEqualTo("1042");
        assertThat(dispatch.json().at("/inputs/incident").asText()).isEqualTo(key(channel));
        status.set("completed");
        people.advance(Duration.ofSeconds(15));

        sees(channel, "*Done:* " + service + " is on 1042, seen ");
        assertThat(orders()).hasSize(1);
    }

    @Test
    void a_run_that_fails_is_told_with_its_page() {
        String service = service("shop");
        outside.teach("POST /repos/acme/shop/actions/workflows/rollback.yml/dispatches", "{\"workflow_run_id\": 78}");
        outside.teach("GET /repos/acme/shop/actions/runs/78", """
                {"id": 78, "display_title": "Rollback", "status": "completed", "conclusion": "failure",
                 "created_at": "2026-11-21T14:00:00Z", "html_url": "https://github.com/acme/shop/actions/runs/78"}""");
        String channel = planned(service, "github", "https://github.com/acme/shop/actions/workflows/rollback.yml");

        people.click("ana", channel, "mitigation.confirm");

        sees(
                channel,
                "*Not done:* GitHub took it and failed: its run ended in failure, https://github.com/acme/shop/actions/runs/78.");
    }

    @Test
    void a_token_that_may_not_start_workflows_is_named() {
        String service = service("shop");
        outside.teach(
                "POST /repos/acme/shop/actions/workflows/rollback.yml/dispatches",
                asked -> Says.of(403, "{\"message\": \"Resource not accessible by personal access token\"}"));
        String channel = planned(service, "github", "https://github.com/acme/shop/actions/workflows/rollback.yml");

        people.click("ana", channel, "mitigation.confirm");

        sees(channel, "*Not done:* ", "GITHUB_ACT_TOKEN", "[Try again]");
    }

    @Test
    void the_job_of_gitlab_that_deployed_the_version_before_runs_again() {
        String service = service("shop");
        AtomicBoolean done = new AtomicBoolean();
        outside.teach("GET /api/v4/projects/acme%2Fshop/deployments", """
                [{"id": 3, "sha": "c3", "ref": "1043", "status": "success", "created_at": "2026-11-21T14:00:00Z",
                  "deployable": {"id": 903, "status": "success"}},
                 {"id": 2, "sha": "c2", "ref": "1042", "status": "success", "created_at": "2026-11-21T13:00:00Z",
                  "deployable": {"id": 902, "status": "success"}}]""");
        outside.teach("POST /api/v4/projects/acme%2Fshop/jobs/902/retry", "{\"id\": 910, \"status\": \"pending\"}");
        outside.teach(
                "GET /api/v4/projects/acme%2Fshop/jobs/910",
                asked -> Says.ok("{\"id\": 910, \"status\": \"%s\"}".formatted(done.get() ? "success" : "running")));
        String channel = planned(service, "gitlab", "https://gitlab.example.org/acme/shop/-/environments");

        people.click("ana", channel, "mitigation.confirm");
        sees(channel, "Asking GitLab now");
        done.set(true);
        people.advance(Duration.ofSeconds(15));

        sees(channel, "*Done:* " + service + " is on 1042, seen ");
        assertThat(orders()).hasSize(1);
    }

    @Test
    void argo_cd_refuses_while_auto_sync_is_on_and_nothing_is_rolled_back() {
        String service = service("shop");
        outside.teach("GET /api/v1/applications/shop", application("1043", "1042"));
        outside.teach(
                "POST /api/v1/applications/shop/rollback",
                asked -> Says.of(400, "{\"message\": \"rollback cannot be initiated when auto-sync is enabled\"}"));
        String channel = planned(service, "argocd", "https://argocd.example.org/applications/argocd/shop");

        people.click("ana", channel, "mitigation.confirm");

        sees(
                channel,
                "*Not done:* Argo CD does not roll back while auto-sync is on",
                "switch auto-sync off there first, or revert in Git");
        assertThat(orders())
                .allSatisfy(order ->
                        assertThat(order.json().path("dryRun").asBoolean()).isTrue());
    }

    @Test
    void argo_cd_rolls_back_to_the_entry_of_its_history_after_trying_it_dry() {
        String service = service("shop");
        outside.teach("GET /api/v1/applications/shop", application("1043", "1042"));
        outside.teach("POST /api/v1/applications/shop/rollback", asked -> {
            if (!asked.json().path("dryRun").asBoolean()) {
                outside.teach("GET /api/v1/applications/shop", application("1042", "1043"));
            }
            return Says.ok("{}");
        });
        String channel = planned(service, "argocd", "https://argocd.example.org/applications/argocd/shop");

        people.click("ana", channel, "mitigation.confirm");

        sees(channel, "*Done:* " + service + " is on 1042, seen ");
        assertThat(orders().stream().map(order -> order.json().path("dryRun").asBoolean()))
                .containsExactly(true, false);
        assertThat(orders().getLast().json().path("id").asInt()).isEqualTo(1);
    }

    private static String application(String newest, String older) {
        return """
                {"metadata": {"name": "shop"}, "spec": {"syncPolicy": {}},
                 "status": {"sync": {"revision": "%1$s"}, "health": {"status": "Healthy"},
                  "operationState": {"phase": "Succeeded", "syncResult": {"revision": "%1$s"}},
                  "history": [{"id": 1, "revision": "%2$s", "deployedAt": "2026-11-21T13:00:00Z"},
                              {"id": 2, "revision": "%1$s", "deployedAt": "2026-11-21T14:00:00Z"}]}}""".formatted(newest, older);
    }

    private String planned(String service, String system, String page) {
        known(
                service,
                "payments",
                Map.of("revert", Map.of("method", system, "url", page, "text", "deploy {version} --now")));
        String channel = commanded(service);
        people.click("ana", channel, "suspect.revert");
        sees(channel, "[Do it: put " + service + " on 1042]");
        return channel;
    }

    private Heard dispatched() {
        org.awaitility.Awaitility.await().atMost(PATIENCE).until(() -> !orders().isEmpty());
        return orders().getFirst();
    }
}
