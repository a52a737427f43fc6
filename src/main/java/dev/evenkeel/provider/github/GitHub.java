package dev.evenkeel.provider.github;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.provider.Accepted;
import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.http.Access;
import dev.evenkeel.provider.http.Account;
import dev.evenkeel.provider.http.Ask;
import dev.evenkeel.provider.http.Dialect;
import dev.evenkeel.provider.http.Fields;
import dev.evenkeel.provider.http.Http;

/** GitHub's API. A repository is named {@code owner/name}. */
@Singleton
public class GitHub {

    private static final String HERE = "https://api.github.com";
    private static final String VERSION = "2022-11-28";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Account account;
    private final PullRequests pullRequests;

    /**
     * @param url {@code GITHUB_API_URL}: root of the API, where it is not {@code https://api.github.com}
     * @param token {@code GITHUB_TOKEN}: for reading
     * @param actToken {@code GITHUB_ACT_TOKEN}: may start workflows, create deployments and open pull requests
     */
    @Inject
    GitHub(
            Http http,
            @ConfigProperty(name = "github.api-url") Optional<String> url,
            @ConfigProperty(name = "github.token") Optional<String> token,
            @ConfigProperty(name = "github.act-token") Optional<String> actToken) {
        String root =
                url.map(String::strip).filter(it -> !it.isEmpty()).orElse(HERE).replaceAll("/+$", "");
        // a server of one's own has its REST API below /api/v3 and GraphQL beside that
        String above = root.replaceAll("/v3$", "");
        this.account = new Account(http, access(root, token, actToken), Dialect.PLAIN);
        Account graphql = new Account(http, access(above, token, actToken), Dialect.PLAIN);
        this.pullRequests = new PullRequests(account, graphql);
    }

    /**
     * Starts the workflow that rolls back. It has to declare the three inputs, and to name {@code inputs.request_id} in its
     * {@code run-name}: by that alone its run is found again. Asked for twice, it runs twice.
     *
     * @param workflow its file's name
     * @param ref branch or tag whose version of the workflow runs
     * @return with the run's id where GitHub tells it
     */
    public Reply<Accepted> dispatch(String repository, String workflow, String ref, Rollback rollback) {
        ObjectNode body = JSON.objectNode().put("ref", ref).put("return_run_details", true);
        body.putObject("inputs")
                .put("version", rollback.version())
                .put("incident", rollback.incident())
                .put("request_id", rollback.requestId());
        Ask ask = in(Ask.post("/repos/{}/{}/actions/workflows/{}/dispatches", of(repository, workflow)));
        Reply<Accepted> reply = account.act(ask.with(body), GitHub::started);
        // servers before 2026 refuse what they do not know; nothing was started then
        boolean older = reply instanceof Reply.Refused<Accepted>(String reason, int status)
                && status == 422
                && reason.contains("return_run_details");
        return older ? account.act(ask.with(body.without("return_run_details")), GitHub::started) : reply;
    }

    /**
     * The runs whose title holds this request's id, newest first.
     *
     * @param since when it was asked for; runs from before are not looked at
     */
    public Reply<List<WorkflowRun>> runsOf(String repository, String workflow, String requestId, Instant since) {
        String from = ">=" + since.truncatedTo(ChronoUnit.SECONDS);
        return account.read(
                in(Ask.get(
                        "/repos/{}/{}/actions/workflows/{}/runs?event=workflow_dispatch&per_page=100&created={}",
                        of(repository, workflow, from))),
                body -> Fields.list(body, "workflow_runs", WorkflowRun::read).stream()
                        .filter(it -> it.title().contains(requestId))
                        .toList());
    }

    /** How far a run is. */
    public Reply<WorkflowRun> run(String repository, long id) {
        return account.read(in(Ask.get("/repos/{}/{}/actions/runs/{}", of(repository, id))), WorkflowRun::read);
    }

    /** What was deployed to an environment, newest first, 100 at most. */
    public Reply<List<PastDeployment>> deployments(String repository, String environment) {
        return account.read(
                in(Ask.get("/repos/{}/{}/deployments?environment={}&per_page=100", of(repository, environment))),
                body -> Fields.elements(body, PastDeployment::read));
    }

    /** How far a deployment is; empty while nobody has said anything. */
    public Reply<Optional<DeploymentState>> stateOf(String repository, long deployment) {
        return account.read(
                in(Ask.get("/repos/{}/{}/deployments/{}/statuses?per_page=1", of(repository, deployment))),
                body -> Fields.elements(body, DeploymentState::read).stream().findFirst());
    }

    /**
     * Announces that a commit is to be deployed again. GitHub tells whoever listens; that somebody deploys it is seen by its state.
     * Neither is the default branch merged into it, nor are its checks asked again: it ran there before.
     *
     * @param reason shown to people, and cut to what GitHub takes
     * @param requestId stands in the payload, to find it by
     */
    public Reply<Accepted> deploy(String repository, String sha, String environment, String reason, String requestId) {
        ObjectNode body = JSON.objectNode()
                .put("ref", sha)
                .put("environment", environment)
                .put("auto_merge", false)
                .put("description", reason.length() <= 140 ? reason : reason.substring(0, 140));
        body.putArray("required_contexts");
        body.putObject("payload").put("request_id", requestId);
        return account.act(
                in(Ask.post("/repos/{}/{}/deployments", of(repository))).with(body),
                answer -> new Accepted(Optional.of(Long.toString(Fields.number(answer, "id"))), Optional.empty()));
    }

    /** The pull request that brought a commit to the default branch; empty where none did. */
    public Reply<Optional<PullRequest>> pullRequestOf(String repository, String sha) {
        return pullRequests.of(repository, sha);
    }

    /**
     * Opens a pull request that takes a merged one back. That restores nothing until it is merged and deployed.
     *
     * @return with its number and its page
     */
    public Reply<Accepted> revert(PullRequest merged, String title, String words) {
        return pullRequests.revert(merged, title, words);
    }

    /** Splits the repository: its two halves are segments of their own. */
    static Object[] of(String repository, Object... more) {
        int slash = repository.indexOf('/');
        Object[] all = new Object[more.length + 2];
        all[0] = slash < 0 ? "" : repository.substring(0, slash);
        all[1] = repository.substring(slash + 1);
        System.arraycopy(more, 0, all, 2, more.length);
        return all;
    }

    static Ask in(Ask ask) {
        return ask.header("Accept", "application/vnd.github+json").header("X-GitHub-Api-Version", VERSION);
    }

    private static Accepted started(JsonNode body) {
        Optional<String> id = Optional.of(body.path("workflow_run_id"))
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::asText);
        return new Accepted(id, Fields.optionalText(body, "html_url"));
    }

    private static Access access(String root, Optional<String> token, Optional<String> actToken) {
        return new Access(
                "GitHub",
                "GITHUB_API_URL",
                "GITHUB_TOKEN",
                "GITHUB_ACT_TOKEN",
                "Authorization",
                "Bearer ",
                Optional.of(root),
                token,
                actToken);
    }
}
