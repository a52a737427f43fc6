package dev.evenkeel.provider.github;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.provider.Accepted;
import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.http.Account;
import dev.evenkeel.provider.http.Ask;
import dev.evenkeel.provider.http.Dialect;
import dev.evenkeel.provider.http.Fields;

/** Pull requests: which one brought a commit, and one that takes another back, which GraphQL alone can open. */
final class PullRequests {

    private static final String REVERT = """
            mutation($input: RevertPullRequestInput!) {
              revertPullRequest(input: $input) { revertPullRequest { number url } }
            }""";

    private final Account rest;
    private final Account graphql;

    PullRequests(Account rest, Account graphql) {
        this.rest = rest;
        this.graphql = graphql;
    }

    Reply<Optional<PullRequest>> of(String repository, String sha) {
        return rest.read(
                GitHub.in(Ask.get("/repos/{}/{}/commits/{}/pulls", GitHub.of(repository, sha))),
                body -> Fields.elements(body, it -> it).stream()
                        .filter(it -> Fields.optionalText(it, "merged_at").isPresent())
                        .map(PullRequests::pullRequest)
                        .findFirst());
    }

    Reply<Accepted> revert(PullRequest merged, String title, String words) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("query", REVERT);
        body.putObject("variables")
                .putObject("input")
                .put("pullRequestId", merged.id())
                .put("title", title)
                .put("body", words);
        return graphql.act(Ask.post("/graphql").with(body), it -> it).then(PullRequests::opened);
    }

    /** GraphQL says no with 200. */
    private static Reply<Accepted> opened(JsonNode body) {
        JsonNode opened = body.at("/data/revertPullRequest/revertPullRequest");
        if (opened.path("number").isIntegralNumber()) {
            return new Reply.Done<>(
                    new Accepted(Optional.of(opened.path("number").asText()), Fields.optionalText(opened, "url")));
        }
        return body.path("errors").isEmpty()
                ? new Reply.Unknown<>("GitHub answered without a readable number")
                : new Reply.Refused<>(
                        "GitHub does not open it: \"%s\""
                                .formatted(Dialect.said(body).orElse("no reason given")),
                        200);
    }

    private static PullRequest pullRequest(JsonNode node) {
        return new PullRequest(
                Fields.text(node, "node_id"),
                Fields.number(node, "number"),
                Fields.optionalText(node, "title").orElse(""),
                Fields.optionalText(node, "html_url"));
    }
}
