package dev.evenkeel.provider.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.evenkeel.provider.Accepted;
import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.http.FakeOutside;
import dev.evenkeel.provider.http.FakeOutside.Says;
import dev.evenkeel.provider.http.OddReplies;

/** GitLab's documented answers on a wire. */
class GitLabTest extends OddReplies {

    private static final String PROJECT = "/api/v4/projects/acme%2Fshop";

    {
        outside.teach("GET " + PROJECT + "/deployments", """
                [{"id":42,"iid":2,"ref":"main","sha":"a91957a8","created_at":"2026-11-21T13:00:00.222Z","status":"success",
                  "deployable":{"id":664,"status":"success","name":"deploy","web_url":"https://gitlab.example.org/j/664"},
                  "environment":{"id":9,"name":"production"}},
                 {"id":41,"iid":1,"ref":"main","sha":"b1","created_at":"2026-11-20T13:00:00.000+02:00","status":"failed",
                  "deployable":null,"environment":{"id":9,"name":"production"}}]""");
        outside.teach("POST " + PROJECT + "/jobs/664/retry", it -> Says.of(201, """
                        {"id":701,"status":"pending","name":"deploy","web_url":"https://gitlab.example.org/j/701"}"""));
        outside.teach("GET " + PROJECT + "/jobs/701", "{\"id\":701,\"status\":\"running\",\"name\":\"deploy\"}");
    }

    @Override
    protected Reply<?> question() {
        return gitLab().deployments("acme/shop", "production");
    }

    @Override
    protected Reply<?> act() {
        return gitLab().retry("acme/shop", 664);
    }

    @Test
    void deployments_are_read_with_the_job_that_can_run_again_and_without_one_where_there_is_none() {
        assertThat(question())
                .isEqualTo(new Reply.Done<>(List.of(
                        new PastDeployment(
                                42,
                                "a91957a8",
                                "main",
                                "success",
                                Instant.parse("2026-11-21T13:00:00.222Z"),
                                Optional.of(new Job(
                                        664, "deploy", "success", Optional.of("https://gitlab.example.org/j/664")))),
                        new PastDeployment(
                                41, "b1", "main", "failed", Instant.parse("2026-11-20T11:00:00Z"), Optional.empty()))));
        assertThat(outside.last().target().getQuery())
                .isEqualTo("environment=production&order_by=id&sort=desc&per_page=100");
        assertThat(outside.last().header("PRIVATE-TOKEN")).isEqualTo(TOKEN);
    }

    @Test
    void a_job_that_runs_again_is_another_job() {
        assertThat(act())
                .isEqualTo(new Reply.Done<>(
                        new Accepted(Optional.of("701"), Optional.of("https://gitlab.example.org/j/701"))));
        assertThat(outside.last().header("PRIVATE-TOKEN")).isEqualTo(ACT_TOKEN);
        assertThat(gitLab().job("acme/shop", 701))
                .isEqualTo(new Reply.Done<>(new Job(701, "deploy", "running", Optional.empty())));
    }

    @Test
    void a_job_that_ran_again_already_is_refused_with_gitlabs_reason() {
        outside.teach(
                "POST " + PROJECT + "/jobs/664/retry",
                it -> Says.of(403, "{\"message\":\"403 Forbidden - Job is not retryable\"}"));

        assertThat(act())
                .isEqualTo(new Reply.Refused<>(
                        "GitLab does not let GITLAB_ACT_TOKEN do this: \"403 Forbidden - Job is not retryable\"", 403));
    }

    @Test
    void without_tokens_it_says_which_one_is_missing() {
        GitLab nothing = new GitLab(FakeOutside.http(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(nothing.job("a", 1)).isEqualTo(Reply.NotConfigured.empty("GITLAB_TOKEN"));
        assertThat(nothing.retry("a", 1)).isEqualTo(Reply.NotConfigured.empty("GITLAB_ACT_TOKEN"));
    }

    private GitLab gitLab() {
        return new GitLab(FakeOutside.http(), Optional.of(outside.url()), Optional.of(TOKEN), Optional.of(ACT_TOKEN));
    }
}
