package dev.evenkeel.provider.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.http.FakeOutside;

/** A Deployment's way back, against an API server that keeps what it is given. */
class KubernetesTest {

    private static final String REVISION = "deployment.kubernetes.io/revision";

    /** It tells of each request; kept here, since a logger that nobody holds forgets its level. */
    private static final Logger TALKATIVE = Logger.getLogger(MockWebServer.class.getName());

    private final KubernetesMockServer server = new KubernetesMockServer(
            new Context(), new MockWebServer(), new HashMap<>(), new KubernetesCrudDispatcher(), false);
    private KubernetesClient cluster;
    private Kubernetes kubernetes;

    @BeforeAll
    static void silence() {
        TALKATIVE.setLevel(Level.WARNING);
    }

    @BeforeEach
    void startCluster() {
        server.init();
        cluster = server.createClient();
        Deployment deployment =
                cluster.resource(deployment("5", "shop/checkout:1042", false)).create();
        cluster.resource(revision(deployment, "checkout-a", "3", "shop/checkout:1040", "checkout"))
                .create();
        cluster.resource(revision(deployment, "checkout-b", "4", "shop/checkout:1041", "checkout"))
                .create();
        cluster.resource(revision(deployment, "checkout-c", "5", "shop/checkout:1042", "checkout"))
                .create();
        cluster.resource(foreign("other-a", "9")).create();
        kubernetes = kubernetes(Duration.ofSeconds(10));
    }

    @AfterEach
    void stopCluster() {
        kubernetes.close();
        cluster.close();
        server.destroy();
    }

    @Test
    void a_deployment_is_read_with_its_own_revisions_newest_first() {
        Workload workload = seen();

        assertThat(workload.revision()).isEqualTo(5);
        assertThat(workload.paused()).isFalse();
        assertThat(workload.revisions())
                .extracting(
                        Revision::number,
                        it -> it.images().getFirst(),
                        it -> it.cause().orElse(""))
                .containsExactly(
                        tuple(5L, "shop/checkout:1042", "release shop/checkout:1042"),
                        tuple(4L, "shop/checkout:1041", "release shop/checkout:1041"),
                        tuple(3L, "shop/checkout:1040", "release shop/checkout:1040"));
        assertThat(workload.toString()).doesNotContain("hunter2");
    }

    @Test
    void going_back_puts_that_revisions_template_in_place_and_nothing_else() {
        Workload before = seen();

        assertThat(kubernetes.rollBack(before, 3)).isInstanceOf(Reply.Done.class);

        Deployment after = cluster.apps()
                .deployments()
                .inNamespace("shop")
                .withName("checkout")
                .get();
        assertThat(after.getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst()
                        .getImage())
                .isEqualTo("shop/checkout:1040");
        assertThat(after.getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst()
                        .getEnv()
                        .getFirst()
                        .getValue())
                .isEqualTo("hunter2");
        assertThat(after.getSpec().getTemplate().getMetadata().getLabels()).isEqualTo(Map.of("app", "checkout"));
        assertThat(after.getSpec().getReplicas()).isEqualTo(3);
    }

    @Test
    void where_somebody_rolled_out_meanwhile_nothing_is_changed() {
        Workload before = seen();
        cluster.apps()
                .deployments()
                .inNamespace("shop")
                .withName("checkout")
                .edit(it -> new DeploymentBuilder(it)
                        .editMetadata()
                        .addToAnnotations(REVISION, "6")
                        .endMetadata()
                        .build());

        // this server keeps silent where a real one answers 422
        Kubernetes impatient = kubernetes(Duration.ofSeconds(1));
        assertThat(impatient.rollBack(before, 3)).isInstanceOf(Reply.Unknown.class);
        impatient.close();
        assertThat(image()).isEqualTo("shop/checkout:1042");
    }

    @Test
    void a_revision_that_is_no_longer_kept_is_refused_before_anything_is_sent() {
        assertThat(kubernetes.rollBack(seen(), 1))
                .isEqualTo(new Reply.Refused<>("revision 1 of checkout is no longer kept", 0));
    }

    @Test
    void a_paused_deployment_is_refused_before_anything_is_sent() {
        cluster.resource(deployment("5", "shop/checkout:1042", true)).update();

        assertThat(kubernetes.rollBack(seen(), 3))
                .isEqualTo(new Reply.Refused<>("checkout is paused: it cannot be rolled back before it is resumed", 0));
    }

    @Test
    void it_is_settled_once_the_newest_revision_runs_everywhere() {
        assertThat(seen().settled()).isFalse();

        cluster.apps()
                .deployments()
                .inNamespace("shop")
                .withName("checkout")
                .editStatus(it -> new DeploymentBuilder(it)
                        .withNewStatus()
                        .withObservedGeneration(it.getMetadata().getGeneration())
                        .withReplicas(3)
                        .withUpdatedReplicas(3)
                        .withAvailableReplicas(3)
                        .endStatus()
                        .build());

        assertThat(seen().settled()).isTrue();
    }

    @Test
    void a_deployment_that_does_not_exist_is_named() {
        assertThat(kubernetes.deployment("shop", "nope"))
                .isEqualTo(new Reply.Refused<>("Kubernetes has no Deployment nope in shop", 404));
    }

    @Test
    void without_settings_it_says_which_one_is_missing() {
        Kubernetes nothing = new Kubernetes(
                FakeOutside.http(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Kubernetes reader = new Kubernetes(
                FakeOutside.http(),
                Optional.of(server.url("/")),
                Optional.empty(),
                Optional.of("reads"),
                Optional.empty());

        assertThat(nothing.deployment("a", "b")).isEqualTo(Reply.NotConfigured.empty("KUBERNETES_URL"));
        assertThat(reader.rollBack(seen(), 3)).isEqualTo(Reply.NotConfigured.empty("KUBERNETES_ACT_TOKEN"));
    }

    private Kubernetes kubernetes(Duration patience) {
        return new Kubernetes(
                FakeOutside.http(),
                Optional.of(server.url("/")),
                Optional.empty(),
                Optional.of("reads"),
                Optional.of("acts"),
                patience);
    }

    private Workload seen() {
        Reply<Workload> reply = kubernetes.deployment("shop", "checkout");
        assertThat(reply).isInstanceOf(Reply.Done.class);
        return ((Reply.Done<Workload>) reply).value();
    }

    private String image() {
        return cluster.apps()
                .deployments()
                .inNamespace("shop")
                .withName("checkout")
                .get()
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getImage();
    }

    private static Deployment deployment(String revision, String image, boolean paused) {
        return new DeploymentBuilder()
                .withNewMetadata()
                .withNamespace("shop")
                .withName("checkout")
                .withUid("uid-checkout")
                .addToAnnotations(REVISION, revision)
                .endMetadata()
                .withNewSpec()
                .withReplicas(3)
                .withPaused(paused)
                .withNewSelector()
                .addToMatchLabels("app", "checkout")
                .endSelector()
                .withNewTemplate()
                .withNewMetadata()
                .addToLabels("app", "checkout")
                .endMetadata()
                .withNewSpec()
                .addNewContainer()
                .withName("main")
                .withImage(image)
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();
    }

    private static ReplicaSet revision(Deployment owner, String name, String number, String image, String app) {
        return new ReplicaSetBuilder()
                .withNewMetadata()
                .withNamespace("shop")
                .withName(name)
                .addToLabels("app", app)
                .addToAnnotations(REVISION, number)
                .addToAnnotations("kubernetes.io/change-cause", "release " + image)
                .addNewOwnerReference()
                .withKind("Deployment")
                .withName(owner.getMetadata().getName())
                .withUid(owner.getMetadata().getUid())
                .endOwnerReference()
                .endMetadata()
                .withNewSpec()
                .withNewTemplate()
                .withNewMetadata()
                .addToLabels("app", app)
                .addToLabels("pod-template-hash", name)
                .endMetadata()
                .withNewSpec()
                .addNewContainer()
                .withName("main")
                .withImage(image)
                .addNewEnv()
                .withName("PASSWORD")
                .withValue("hunter2")
                .endEnv()
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();
    }

    /** One that has the same labels by accident. */
    private static ReplicaSet foreign(String name, String number) {
        Deployment other = new DeploymentBuilder()
                .withNewMetadata()
                .withName("other")
                .withUid("uid-other")
                .endMetadata()
                .build();
        return revision(other, name, number, "shop/other:1", "checkout");
    }
}
