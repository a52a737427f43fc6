package dev.evenkeel.provider.kubernetes;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;

import dev.evenkeel.provider.Accepted;
import dev.evenkeel.provider.Reply;

/** One connection to the cluster, under one token. The library is named from here on only, so that nothing of it is loaded before. */
final class Cluster implements AutoCloseable {

    private final KubernetesClient client;
    private final String setting;
    private final List<String> secrets;

    /**
     * @param setting that holds the token
     * @param secrets never repeated, whoever says them
     */
    Cluster(
            String url,
            String token,
            Optional<String> authority,
            Duration patience,
            String setting,
            List<String> secrets) {
        this.client = Connections.open(url, token, authority, patience);
        this.setting = setting;
        this.secrets = secrets;
    }

    Reply<Workload> deployment(String namespace, String name) {
        return tried(true, it -> {
            Deployment deployment = it.apps()
                    .deployments()
                    .inNamespace(namespace)
                    .withName(name)
                    .get();
            if (deployment == null) {
                return new Reply.Refused<>("Kubernetes has no Deployment %s in %s".formatted(name, namespace), 404);
            }
            return new Reply.Done<>(new Seen(it.getKubernetesSerialization())
                    .workload(
                            deployment,
                            it.apps()
                                    .replicaSets()
                                    .inNamespace(namespace)
                                    .withLabelSelector(deployment.getSpec().getSelector())
                                    .list()
                                    .getItems()));
        });
    }

    Reply<Accepted> patch(Workload seen, Revision target, boolean dryRun) {
        return tried(dryRun, it -> {
            it.apps()
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

    private <T> Reply<T> tried(boolean asking, Function<KubernetesClient, Reply<T>> what) {
        try {
            return what.apply(client);
        } catch (KubernetesClientException trouble) {
            return Trouble.of(trouble, asking, setting, secrets);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
