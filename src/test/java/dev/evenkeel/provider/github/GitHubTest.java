package dev.evenkeel.provider.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.evenkeel.provider.Accepted;
import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.http.FakeOutside;
import dev.evenkeel.provider.http.FakeOutside.Heard;
import dev.evenkeel.provider.http.FakeOutside.Says;
import dev.evenkeel.provider.http.OddReplies;

/** GitHub's documented answers on a wire. */
class GitHubTest extends OddReplies {

    private static final String REPOSITORY = "/repos/acme/shop";
    private static final String WORKFLOW = REPOSITORY + "/actions/workflows/rollback.yml";
    private static final Rollback BACK = new Rollback("1041", "INC-12", "req-7");
    private static final PullRequest MERGED = new PullRequest("PR_1", 7, "New search", Optional.empty());
    private static final String RUN = """
            {"id":%d,"name":"Rollback","display_title":"Rollback checkout to 1041 (%s)","status":"%s","conclusion":%s,
             "event":"workflow_dispatch","created_at":"2026-11-21T14:07:13Z","html_url":"https://github.com/acme/shop/actions/runs/1"}""";

    {
        outside.teach("POST " + WORKFLOW + "/dispatches", it -> Says.of(204, ""));
        outside.teach(
                "GET " + WORKFLOW + "/runs",
                "{\"total_count\":2,\"workflow_runs\":[" + RUN.formatted(2, "req-8", "queued", "null") + ","
                        + RUN.formatted(1, "req-7", "completed", "\"success\"") + "]}");
    }

    @Override
    protected Reply<?> question() {
        return github().runsOf("acme/shop", "rollback.yml", "req-7", FakeOutside.NOW);
    }

    @Override
    protected Reply<?> act() {
        return github().dispatch("acme/shop", "rollback.yml", "main", BACK);
    }

    @Test
    void a_rollback_is_started_with_its_three_inputs_and_the_token_for_acting() {
        assertThat(act()).isEqualTo(new Reply.Done<>(Accepted.SILENTLY));

        Heard heard = outside.last();
        assertThat(heard.json())
                .hasToString(
                        "{\"ref\":\"main\",\"return_run_details\":true,\"inputs\":{\"version\":\"1041\",\"incident\":\"INC-12\",\"request_id\":\"req-7\"}}");
        assertThat(heard.header("Authorization")).isEqualTo("Bearer " + ACT_TOKEN);
        assertThat(heard.header("X-GitHub-Api-Version")).isEqualTo("2022-11-28");
    }

    @Test
    void the_run_is_named_where_github_tells_it() {
        outside.teach("POST " + WORKFLOW + "/dispatches", """
                {"workflow_run_id":41,"run_url":"https://api.github.com/repos/acme/shop/actions/runs/41",
                 "html_url":"https://github.com/acme/shop/actions/runs/41"}""");

        assertThat(act())
                .isEqualTo(new Reply.Done<>(
                        new Accepted(Optional.of("41"), Optional.of("https://github.com/acme/shop/actions/runs/41"))));
    }

    @Test
    void a_server_that_does_not_know_the_runs_id_yet_is_asked_without_it() {
        outside.teach(
                "POST " + WORKFLOW + "/dispatches",
                it -> it.body().contains("return_run_details")
                        ? Says.of(
                                422,
                                "{\"message\":\"Invalid request.\\n\\n\\\"return_run_details\\\" is not a permitted key.\"}")
                        : Says.of(204, ""));

        assertThat(act()).isEqualTo(new Reply.Done<>(Accepted.SILENTLY));
        assertThat(outside.heard()).hasSize(2);
    }

    @Test
    void a_workflow_that_lacks_an_input_is_refused_with_githubs_reason_and_asked_once() {
        outside.teach(
                "POST " + WORKFLOW + "/dispatches",
                it -> Says.of(422, "{\"message\":\"Unexpected inputs provided: [\\\"request_id\\\"]\"}"));

        assertThat(act())
                .isEqualTo(new Reply.Refused<>(
                        "GitHub says no (HTTP 422): \"Unexpected inputs provided: [\"request_id\"]\"", 422));
        assertThat(outside.heard()).hasSize(1);
    }

    @Test
    void a_requests_run_is_found_by_its_title() {
        assertThat(question())
                .isEqualTo(new Reply.Done<>(List.of(new WorkflowRun(
                        1,
                        "Rollback checkout to 1041 (req-7)",
                        "completed",
                        Optional.of("success"),
                        Instant.parse("2026-11-21T14:07:13Z"),
                        Optional.of("https://github.com/acme/shop/actions/runs/1")))));
        assertThat(outside.last().target().getQuery()).endsWith("&created=>=2026-11-21T14:07:12Z");
        assertThat(outside.last().header("Authorization")).isEqualTo("Bearer " + TOKEN);
    }

    @Test
    void a_run_says_whether_it_is_over_and_how() {
        outside.teach("GET " + REPOSITORY + "/actions/runs/1", RUN.formatted(1, "req-7", "completed", "\"failure\""));

        WorkflowRun run = done(github().run("acme/shop", 1));

        assertThat(run.isOver()).isTrue();
        assertThat(run.succeeded()).isFalse();
    }

    @Test
    void deployments_of_an_environment_are_read_with_what_their_payload_names() {
        outside.teach("GET " + REPOSITORY + "/deployments", """
                [{"id":2,"sha":"b2","ref":"main","environment":"production","payload":{"version":"1042","request_id":"req-7"},
                  "created_at":"2026-11-21T13:00:00Z"},
                 {"id":1,"sha":"a1","ref":"main","environment":"production","payload":"","created_at":"2026-11-20T13:00:00Z"}]""");

        assertThat(github().deployments("acme/shop", "production"))
                .isEqualTo(new Reply.Done<>(List.of(
                        new PastDeployment(
                                2,
                                "b2",
                                "main",
                                Optional.of("1042"),
                                Optional.of("req-7"),
                                Instant.parse("2026-11-21T13:00:00Z")),
                        new PastDeployment(
                                1,
                                "a1",
                                "main",
                                Optional.empty(),
                                Optional.empty(),
                                Instant.parse("2026-11-20T13:00:00Z")))));
        assertThat(outside.last().target().getQuery()).isEqualTo("environment=production&per_page=100");
    }

    @Test
    void a_deployment_nobody_has_spoken_of_has_no_state() {
        outside.teach("GET " + REPOSITORY + "/deployments/2/statuses", "[]");
        outside.teach("GET " + REPOSITORY + "/deployments/3/statuses", """
                [{"id":9,"state":"success","created_at":"2026-11-21T14:00:00Z","log_url":"https://ci.example.org/9"}]""");

        assertThat(github().stateOf("acme/shop", 2)).isEqualTo(new Reply.Done<>(Optional.empty()));
        assertThat(github().stateOf("acme/shop", 3))
                .isEqualTo(new Reply.Done<>(Optional.of(new DeploymentState(
                        "success", Instant.parse("2026-11-21T14:00:00Z"), Optional.of("https://ci.example.org/9")))));
    }

    @Test
    void a_commit_is_deployed_again_as_it_was_without_merging_and_without_asking_its_checks() {
        outside.teach("POST " + REPOSITORY + "/deployments", it -> Says.of(201, "{\"id\":5,\"sha\":\"a1\"}"));

        assertThat(github().deploy("acme/shop", "a1", "production", "INC-12: back to 1041", "req-7"))
                .isEqualTo(new Reply.Done<>(new Accepted(Optional.of("5"), Optional.empty())));
        assertThat(outside.last().json())
                .hasToString(
                        "{\"ref\":\"a1\",\"environment\":\"production\",\"auto_merge\":false,\"description\":\"INC-12: back to 1041\",\"required_contexts\":[],\"payload\":{\"request_id\":\"req-7\"}}");
    }

    @Test
    void the_pull_request_of_a_commit_is_the_merged_one() {
        outside.teach("GET " + REPOSITORY + "/commits/b2/pulls", """
                [{"node_id":"PR_0","number":6,"title":"Draft","merged_at":null},
                 {"node_id":"PR_1","number":7,"title":"New search","merged_at":"2026-11-21T12:00:00Z"}]""");

        assertThat(github().pullRequestOf("acme/shop", "b2")).isEqualTo(new Reply.Done<>(Optional.of(MERGED)));
    }

    @Test
    void taking_a_pull_request_back_opens_another_one() {
        outside.teach("POST /graphql", """
                {"data":{"revertPullRequest":{"revertPullRequest":{"number":8,"url":"https://github.com/acme/shop/pull/8"}}}}""");

        assertThat(github().revert(MERGED, "Revert \"New search\"", "For INC-12"))
                .isEqualTo(new Reply.Done<>(
                        new Accepted(Optional.of("8"), Optional.of("https://github.com/acme/shop/pull/8"))));
        assertThat(outside.last().json().at("/variables/input"))
                .hasToString(
                        "{\"pullRequestId\":\"PR_1\",\"title\":\"Revert \\\"New search\\\"\",\"body\":\"For INC-12\"}");
    }

    @Test
    void a_no_that_comes_with_200_is_a_no() {
        outside.teach("POST /graphql", """
                {"data":{"revertPullRequest":null},"errors":[{"type":"UNPROCESSABLE","message":"Pull request is not merged."}]}""");

        assertThat(github().revert(MERGED, "t", "w"))
                .isEqualTo(new Reply.Refused<>("GitHub does not open it: \"Pull request is not merged\"", 200));
    }

    @Test
    void a_yes_that_names_nothing_is_in_doubt() {
        outside.teach("POST /graphql", "{\"data\":null}");

        assertThat(github().revert(MERGED, "t", "w")).isInstanceOf(Reply.Unknown.class);
    }

    @Test
    void a_server_of_ones_own_has_graphql_beside_its_rest_api() {
        outside.teach("POST /api/graphql", "{\"data\":{\"revertPullRequest\":{\"revertPullRequest\":{\"number\":8}}}}");

        assertThat(github("/api/v3/").revert(MERGED, "t", "w")).isInstanceOf(Reply.Done.class);
    }

    @Test
    void too_many_calls_are_said_with_403_and_a_time_from_when_on_to_ask_again() {
        outside.sayInstead(new Says(
                403,
                "{\"message\":\"API rate limit exceeded\"}",
                Map.of("x-ratelimit-remaining", "0", "x-ratelimit-reset", "1795270092"),
                FakeOutside.Manner.WHOLE));

        assertThat(question()).isEqualTo(new Reply.Later<>("GitHub asks for fewer calls", Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "/shop", "acme/", "../..", ""})
    void what_is_no_repository_is_not_called(String repository) {
        assertThat(github().run(repository, 1)).isInstanceOf(Reply.Refused.class);
        assertThat(outside.heard()).isEmpty();
    }

    @Test
    void without_tokens_it_says_which_one_is_missing() {
        GitHub nothing = new GitHub(FakeOutside.http(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(nothing.run("acme/shop", 1)).isEqualTo(Reply.NotConfigured.empty("GITHUB_TOKEN"));
        assertThat(nothing.dispatch("acme/shop", "w", "main", BACK))
                .isEqualTo(Reply.NotConfigured.empty("GITHUB_ACT_TOKEN"));
    }

    private GitHub github() {
        return github("");
    }

    private GitHub github(String below) {
        return new GitHub(
                FakeOutside.http(), Optional.of(outside.url() + below), Optional.of(TOKEN), Optional.of(ACT_TOKEN));
    }

    private static <T> T done(Reply<T> reply) {
        return ((Reply.Done<T>) reply).value();
    }
}
