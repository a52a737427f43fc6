package dev.evenkeel.provider.kubernetes;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

/** Turns a Deployment and the ReplicaSets it owns into what the bot knows of it. */
final class Seen {

    static final String REVISION = "deployment.kubernetes.io/revision";
    private static final String CAUSE = "kubernetes.io/change-cause";

    /** Kubernetes adds it to each ReplicaSet's pods; kubectl leaves it behind, too, when it goes back. */
    private static final String HASH = "pod-template-hash";

    private final KubernetesSerialization json;

    Seen(KubernetesSerialization json) {
        this.json = json;
    }

    Workload workload(Deployment deployment, List<ReplicaSet> replicaSets) {
        return new Workload(
                deployment.getMetadata().getNamespace(),
                deployment.getMetadata().getName(),
                revision(deployment),
                Boolean.TRUE.equals(deployment.getSpec().getPaused()),
                isSettled(deployment),
                replicaSets.stream()
                        .filter(it -> isOwned(it, deployment))
                        .filter(it -> revision(it) > 0)
                        .map(this::revisionOf)
                        .sorted(Comparator.comparingLong(Revision::number).reversed())
                        .toList());
    }

    private Revision revisionOf(ReplicaSet set) {
        PodTemplateSpec template = set.getSpec().getTemplate();
        return new Revision(
                revision(set),
                template.getSpec().getContainers().stream()
                        .map(Container::getImage)
                        .filter(Objects::nonNull)
                        .toList(),
                annotation(set, CAUSE),
                Optional.ofNullable(set.getMetadata().getCreationTimestamp())
                        .map(it -> OffsetDateTime.parse(it).toInstant()),
                new PodTemplate(json.asJson(new PodTemplateSpecBuilder(template)
                        .editOrNewMetadata()
                        .removeFromLabels(HASH)
                        .endMetadata()
                        .build())));
    }

    private static boolean isOwned(ReplicaSet set, Deployment by) {
        return set.getMetadata().getOwnerReferences().stream()
                .anyMatch(it -> Objects.equals(it.getUid(), by.getMetadata().getUid()));
    }

    private static boolean isSettled(Deployment deployment) {
        DeploymentStatus status = deployment.getStatus();
        int wanted = number(deployment.getSpec().getReplicas(), 1);
        return status != null
                && Objects.equals(
                        status.getObservedGeneration(), deployment.getMetadata().getGeneration())
                && number(status.getUpdatedReplicas(), 0) == wanted
                && number(status.getReplicas(), 0) == wanted
                && number(status.getAvailableReplicas(), 0) == wanted;
    }

    private static int number(Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }

    private static long revision(HasMetadata object) {
        return annotation(object, REVISION)
                .filter(it -> it.matches("\\d{1,15}"))
                .map(Long::valueOf)
                .orElse(0L);
    }

    private static Optional<String> annotation(HasMetadata object, String name) {
        Map<String, String> annotations = object.getMetadata().getAnnotations();
        return Optional.ofNullable(annotations == null ? null : annotations.get(name));
    }
}
