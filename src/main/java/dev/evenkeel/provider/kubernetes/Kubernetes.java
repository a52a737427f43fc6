package dev.evenkeel.provider.kubernetes;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.provider.Accepted;
import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.http.Http;

/** Deployments of one cluster. The library and its connections are not touched before somebody asks. */
@Singleton
public class Kubernetes {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String URL = "KUBERNETES_URL";
    private static final String TOKEN = "KUBERNETES_TOKEN";
    private static final String ACT_TOKEN = "KUBERNETES_ACT_TOKEN";

    private final Http http;
    private final Optional<String> url;
    private final Optional<String> authority;
    private final Optional<String> token;
    private final Optional<String> actToken;
    private final Duration patience;
    private final AtomicReference<KubernetesClient> reading = new AtomicReference<>();
    private final AtomicReference<KubernetesClient> acting = new AtomicReference<>();

    /**
     * @param url {@code KUBERNETES_URL}: the API server; {@code https://kubernetes.default.svc} from within the cluster
     * @param authority {@code KUBERNETES_CA}: the file of the authority that its certificate is from
     * @param token {@code KUBERNETES_TOKEN}: may get Deployments and list ReplicaSets
     * @param actToken {@code KUBERNETES_ACT_TOKEN}: may patch Deployments
     */
    @Inject
    Kubernetes(
            Http http,
            @ConfigProperty(name = "kubernetes.url") Optional<String> url,
            @ConfigProperty(name = "kubernetes.ca") Optional<String> authority,
            @ConfigProperty(name = "kubernetes.token") Optional<String> token,
            @ConfigProperty(name = "kubernetes.act-token") Optional<String> actToken) {
        this(http, url, authority, token, actToken, PATIENCE);
    }

    Kubernetes(
            Http http,
            Optional<String> url,
            Optional<String> authority,
            Optional<String> token,
            Optional<String> actToken,
            Duration patience) {
        this.http = http;
        this.url = given(url);
        this.authority = given(authority);
        this.token = given(token);
        this.actToken = given(actToken);
        this.patience = patience;
    }

    /** A Deployment and the revisions of it that are still kept. */
    public Reply<Workload> deployment(String namespace, String name) {
        return call(reading, TOKEN, token, true, client -> {
            Deployment deployment = client.apps()
                    .deployments()
                    .inNamespace(namespace)
                    .withName(name)
                    .get();
            if (deployment == null) {
                return new Reply.Refused<>("Kubernetes has no Deployment %s in %s".formatted(name, namespace), 404);
            }
            return new Reply.Done<>(new Seen(client.getKubernetesSerialization())
                    .workload(
                            deployment,
                            client.apps()
                                    .replicaSets()
                                    .inNamespace(namespace)
                                    .withLabelSelector(deployment.getSpec().getSelector())
                                    .list()
                                    .getItems()));
        });
    }

    /**
     * Goes back to a revision, as {@code kubectl rollout undo --to-revision} does: its pods' template becomes the Deployment's again.
     * Refused where the Deployment is no longer at the revision it was seen at.
     *
     * @param seen what {@link #deployment} answered when it was decided
     */
    public Reply<Accepted> rollBack(Workload seen, long revision) {
        return patch(seen, revision, false);
    }

    /** Tries to go back without changing anything. */
    public Reply<Accepted> tryRollback(Workload seen, long revision) {
        return patch(seen, revision, true);
    }

    private Reply<Accepted> patch(Workload seen, long revision, boolean dryRun) {
        if (seen.paused()) {
            return new Reply.Refused<>(seen.name() + " is paused: it cannot be rolled back before it is resumed", 0);
        }
        Revision target = seen.at(revision).orElse(null);
        if (target == null) {
            return new Reply.Refused<>("revision %d of %s is no longer kept".formatted(revision, seen.name()), 0);
        }
        return call(acting, ACT_TOKEN, actToken, dryRun, client -> {
            client.apps()
                    .deployments()
                    .inNamespace(seen.namespace())
                    .withName(seen.name())
                    .dryRun(dryRun)
                    .patch(PatchContext.of(PatchType.JSON), goingTo(target, seen));
            return new Reply.Done<>(Accepted.SILENTLY);
        });
    }

    private static String goingTo(Revision target, Workload seen) {
        ArrayNode patch = JsonNodeFactory.instance.arrayNode();
        patch.addObject()
                .put("op", "test")
                .put("path", "/metadata/annotations/" + Seen.REVISION.replace("/", "~1"))
                .put("value", Long.toString(seen.revision()));
        patch.addObject()
                .put("op", "replace")
                .put("path", "/spec/template")
                .putRawValue("value", new RawValue(target.template().json()));
        return patch.toString();
    }

    private <T> Reply<T> call(
            AtomicReference<KubernetesClient> connection,
            String setting,
            Optional<String> secret,
            boolean asking,
            Function<KubernetesClient, Reply<T>> what) {
        if (url.isEmpty()) {
            return Reply.NotConfigured.empty(URL);
        }
        if (secret.isEmpty()) {
            return Reply.NotConfigured.empty(setting);
        }
        Reply<T> reply = tried(connection, setting, secret.orElseThrow(), asking, what);
        http.count("Kubernetes", reply);
        return reply;
    }

    private <T> Reply<T> tried(
            AtomicReference<KubernetesClient> connection,
            String setting,
            String secret,
            boolean asking,
            Function<KubernetesClient, Reply<T>> what) {
        try {
            return what.apply(opened(connection, secret));
        } catch (KubernetesClientException trouble) {
            return Trouble.of(
                    trouble,
                    asking,
                    setting,
                    Stream.concat(token.stream(), actToken.stream()).toList());
        }
    }

    private synchronized KubernetesClient opened(AtomicReference<KubernetesClient> connection, String secret) {
        if (connection.get() == null) {
            connection.set(Connections.open(url.orElseThrow(), secret, authority, patience));
        }
        return connection.get();
    }

    @PreDestroy
    void close() {
        Optional.ofNullable(reading.get()).ifPresent(KubernetesClient::close);
        Optional.ofNullable(acting.get()).ifPresent(KubernetesClient::close);
    }

    private static Optional<String> given(Optional<String> value) {
        return value.map(String::strip).filter(it -> !it.isEmpty());
    }
}
