package dev.evenkeel.provider.kubernetes;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

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
    private final AtomicReference<Cluster> reading = new AtomicReference<>();
    private final AtomicReference<Cluster> acting = new AtomicReference<>();

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
        return call(reading, TOKEN, token, cluster -> cluster.deployment(namespace, name));
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
        return target == null
                ? new Reply.Refused<>("revision %d of %s is no longer kept".formatted(revision, seen.name()), 0)
                : call(acting, ACT_TOKEN, actToken, cluster -> cluster.patch(seen, target, dryRun));
    }

    private <T> Reply<T> call(
            AtomicReference<Cluster> connection,
            String setting,
            Optional<String> secret,
            Function<Cluster, Reply<T>> what) {
        if (url.isEmpty()) {
            return Reply.NotConfigured.empty(URL);
        }
        if (secret.isEmpty()) {
            return Reply.NotConfigured.empty(setting);
        }
        Reply<T> reply = what.apply(opened(connection, setting, secret.orElseThrow()));
        http.count("Kubernetes", reply);
        return reply;
    }

    private synchronized Cluster opened(AtomicReference<Cluster> connection, String setting, String secret) {
        if (connection.get() == null) {
            List<String> secrets =
                    Stream.concat(token.stream(), actToken.stream()).toList();
            connection.set(new Cluster(url.orElseThrow(), secret, authority, patience, setting, secrets));
        }
        return connection.get();
    }

    @PreDestroy
    void close() {
        Optional.ofNullable(reading.get()).ifPresent(Cluster::close);
        Optional.ofNullable(acting.get()).ifPresent(Cluster::close);
    }

    private static Optional<String> given(Optional<String> value) {
        return value.map(String::strip).filter(it -> !it.isEmpty());
    }
}
