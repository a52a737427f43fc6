package dev.evenkeel.slack.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.evenkeel.provider.http.FakeOutside.Says;

/** A Deployment taken back to a revision from a click in Slack: the calls on the wire, and what people read. */
@QuarkusTest
class DeploymentByHandTest extends AtTheLever {

    private static final String DEPLOYMENT = "/apis/apps/v1/namespaces/shop/deployments/checkout";
    private static final String REPLICA_SETS = "/apis/apps/v1/namespaces/shop/replicasets";

    @Test
    void the_kept_revision_that_ran_the_version_is_gone_back_to_after_trying_it_dry() {
        runs(3);
        outside.teach("PATCH " + DEPLOYMENT, asked -> {
            if (!asked.path().contains("dryRun=All")) {
                runs(4);
            }
            return Says.ok(deployment(3));
        });
        String channel = planned();
        sees(
                channel,
                "I can do it: taking Deployment checkout of shop back to the revision that ran 1042; its configuration, secrets and scale stay.");

        people.click("ana", channel, "mitigation.confirm");

        sees(channel, "*Done:* ", " is on 1042, seen ");
        assertThat(orders()).hasSize(2);
        assertThat(orders().getLast().body()).contains("shop:1042").doesNotContain("shop:1043");
    }

    @Test
    void a_revision_that_is_no_longer_kept_is_said_to_be_gone_and_nothing_is_changed() {
        runs(3);
        outside.teach("GET " + REPLICA_SETS, list(replicaSet(3, "1043")));
        String channel = planned();

        people.click("ana", channel, "mitigation.confirm");

        sees(channel, "*Not done:* none of the 1 revisions of checkout that are kept runs 1042.");
        assertThat(orders()).isEmpty();
    }

    private String planned() {
        String service = service("shop");
        String page = "https://cluster.example.org/namespaces/shop/deployments/checkout";
        known(service, "payments", Map.of("revert", Map.of("method", "kubernetes", "url", page)));
        String channel = commanded(service);
        people.click("ana", channel, "suspect.revert");
        sees(channel, "[Do it: put " + service + " on 1042]");
        return channel;
    }

    private void runs(int revision) {
        outside.teach("GET " + DEPLOYMENT, deployment(revision));
        String older = replicaSet(revision == 4 ? 4 : 2, "1042");
        outside.teach("GET " + REPLICA_SETS, list(replicaSet(3, "1043") + "," + older));
    }

    private static String deployment(int revision) {
        return """
                {"apiVersion": "apps/v1", "kind": "Deployment",
                 "metadata": {"name": "checkout", "namespace": "shop", "uid": "d-1", "generation": 7,
                  "annotations": {"deployment.kubernetes.io/revision": "%d"}},
                 "spec": {"replicas": 2, "selector": {"matchLabels": {"app": "checkout"}},
                  "template": {"metadata": {"labels": {"app": "checkout"}}, "spec": {"containers": [{"name": "web", "image": "shop:1043"}]}}},
                 "status": {"observedGeneration": 7, "replicas": 2, "updatedReplicas": 2, "availableReplicas": 2}}""".formatted(revision);
    }

    private static String replicaSet(int revision, String version) {
        return """
                {"apiVersion": "apps/v1", "kind": "ReplicaSet",
                 "metadata": {"name": "checkout-%1$d", "namespace": "shop",
                  "annotations": {"deployment.kubernetes.io/revision": "%1$d"},
                  "ownerReferences": [{"apiVersion": "apps/v1", "kind": "Deployment", "name": "checkout", "uid": "d-1"}]},
                 "spec": {"selector": {"matchLabels": {"app": "checkout"}},
                  "template": {"metadata": {"labels": {"app": "checkout"}}, "spec": {"containers": [{"name": "web", "image": "shop:%2$s"}]}}}}""".formatted(revision, version);
    }

    private static String list(String items) {
        return "{\"apiVersion\": \"apps/v1\", \"kind\": \"ReplicaSetList\", \"metadata\": {}, \"items\": [" + items
                + "]}";
    }
}
