package dev.evenkeel.provider.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.http.FakeOutside;
import dev.evenkeel.provider.http.FakeOutside.Says;
import dev.evenkeel.provider.http.OddReplies;

/** An API server that does not behave. */
class KubernetesTroubleTest extends OddReplies {

    private static final String CHECKOUT = "/apis/apps/v1/namespaces/shop/deployments/checkout";
    private static final String DEPLOYMENT = """
            {"apiVersion":"apps/v1","kind":"Deployment",
             "metadata":{"name":"checkout","namespace":"shop","uid":"u","annotations":{"deployment.kubernetes.io/revision":"5"}},
             "spec":{"selector":{"matchLabels":{"app":"checkout"}},"template":{"spec":{"containers":[]}}}}""";

    private final Kubernetes kubernetes = new Kubernetes(
            FakeOutside.http(),
            Optional.of(outside.url()),
            Optional.empty(),
            Optional.of(TOKEN),
            Optional.of(ACT_TOKEN),
            Duration.ofMillis(900));

    {
        outside.teach("GET " + CHECKOUT, DEPLOYMENT);
        outside.teach(
                "GET /apis/apps/v1/namespaces/shop/replicasets",
                "{\"apiVersion\":\"apps/v1\",\"kind\":\"ReplicaSetList\",\"items\":[]}");
        outside.teach("PATCH " + CHECKOUT, DEPLOYMENT);
    }

    @Override
    protected Reply<?> question() {
        return kubernetes.deployment("shop", "checkout");
    }

    @Override
    protected Reply<?> act() {
        Revision target = new Revision(4, List.of(), Optional.empty(), Optional.empty(), new PodTemplate("{}"));
        return kubernetes.rollBack(new Workload("shop", "checkout", 5, false, true, List.of(target)), 4);
    }

    /** The library hands on the body of a refusal, not its headers. */
    @Override
    protected String plea() {
        return "{\"kind\":\"Status\",\"code\":429,\"details\":{\"retryAfterSeconds\":17}}";
    }

    @Test
    void it_goes_back_only_from_where_it_was_seen() {
        act();

        assertThat(outside.last().header("Content-Type")).startsWith("application/json-patch+json");
        assertThat(outside.last().header("Authorization")).isEqualTo("Bearer " + ACT_TOKEN);
        assertThat(outside.last().json())
                .hasToString(
                        "[{\"op\":\"test\",\"path\":\"/metadata/annotations/deployment.kubernetes.io~1revision\",\"value\":\"5\"},"
                                + "{\"op\":\"replace\",\"path\":\"/spec/template\",\"value\":{}}]");
    }

    @Test
    void where_somebody_rolled_out_meanwhile_it_says_so() {
        outside.sayInstead(Says.of(422, """
                {"kind":"Status","apiVersion":"v1","status":"Failure","message":"the server rejected our request due to an error in our request",
                 "reason":"Invalid","code":422}"""));

        assertThat(act())
                .isEqualTo(new Reply.Refused<>(
                        "Kubernetes says that it was changed meanwhile, or cannot be changed so:"
                                + " \"the server rejected our request due to an error in our request\"",
                        422));
    }

    @Test
    void a_try_changes_nothing_and_leaves_nothing_in_doubt() {
        Revision target = new Revision(4, List.of(), Optional.empty(), Optional.empty(), new PodTemplate("{}"));
        Workload seen = new Workload("shop", "checkout", 5, false, true, List.of(target));

        assertThat(kubernetes.tryRollback(seen, 4)).isInstanceOf(Reply.Done.class);
        assertThat(outside.last().target().getQuery()).contains("dryRun=All");
        outside.sayInstead(Says.of(500, ""));
        assertThat(kubernetes.tryRollback(seen, 4)).isInstanceOf(Reply.Later.class);
    }

    @AfterEach
    void closeConnections() {
        kubernetes.close();
    }
}
