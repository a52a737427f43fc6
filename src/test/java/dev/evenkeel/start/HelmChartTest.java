package dev.evenkeel.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.util.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chart as {@code helm} sees it, and what it renders as Kubernetes reads it: unknown fields and wrong types fail. */
class HelmChartTest {

    private static final Path CHART = Path.of("helm");
    private static final String SEVERAL = """
            replicas: 3
            database: {url: "jdbc:postgresql://db:5432/evenkeel", username: evenkeel}
            ingress: {enabled: true, className: nginx, host: incidents.example.org, tlsSecret: incidents-tls}
            settings: {EVENKEEL_ZONE: Europe/Berlin, EVENKEEL_NUDGE_GAP: PT5M}
            """;

    @TempDir
    private Path folder;

    @Test
    void the_chart_passes_the_strict_lint() {
        LintResult result = new Helm(CHART).lint().strict().call();

        assertThat(result.isFailed())
                .as(String.join("\n", result.getMessages()))
                .isFalse();
    }

    @Test
    void out_of_the_box_it_runs_one_process_on_a_volume_of_its_own() throws IOException {
        List<KubernetesObject> objects = rendered("{}");

        assertThat(kinds(objects))
                .containsExactlyInAnyOrder(
                        "ConfigMap", "Deployment", "Service", "ServiceAccount", "PersistentVolumeClaim");
        assertThat(one(objects, V1Deployment.class).getSpec().getStrategy().getType())
                .isEqualTo("Recreate");
    }

    @Test
    void several_replicas_share_an_external_database_and_upgrade_without_a_pause() throws IOException {
        List<KubernetesObject> objects = rendered(SEVERAL);

        assertThat(kinds(objects))
                .containsExactlyInAnyOrder(
                        "ConfigMap", "Deployment", "Service", "ServiceAccount", "Ingress", "PodDisruptionBudget");
        assertThat(one(objects, V1Deployment.class)
                        .getSpec()
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntValue())
                .isZero();
        assertThat(one(objects, V1ConfigMap.class).getData())
                .containsEntry("EVENKEEL_BASE_URL", "https://incidents.example.org")
                .containsEntry("EVENKEEL_ZONE", "Europe/Berlin");
    }

    @Test
    void the_container_is_asked_the_two_health_questions_and_may_write_only_where_it_must() throws IOException {
        V1Container container = container(rendered("{}"));

        assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/q/health/live");
        assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/q/health/ready");
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getVolumeMounts())
                .extracting(mount -> mount.getMountPath())
                .containsExactlyInAnyOrder("/tmp", "/data");
    }

    @Test
    void what_slack_and_the_tools_call_is_reachable_and_metrics_and_the_sandbox_are_not() throws IOException {
        V1Ingress ingress = one(rendered(SEVERAL), V1Ingress.class);

        assertThat(ingress.getSpec().getRules().getFirst().getHttp().getPaths())
                .extracting(path -> path.getPath())
                .containsExactly("/slack/events", "/webhooks", "/api", "/incidents");
    }

    @Test
    void every_name_in_its_environment_is_a_documented_setting() throws IOException {
        List<KubernetesObject> objects = rendered(SEVERAL);
        Set<String> documented = Files.readAllLines(Path.of(".env.example")).stream()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toSet());

        assertThat(one(objects, V1ConfigMap.class).getData().keySet()).isSubsetOf(documented);
        assertThat(container(objects).getEnv())
                .extracting(variable -> variable.getName())
                .isSubsetOf(documented);
    }

    @Test
    void several_replicas_on_the_embedded_database_are_refused_with_the_reason() {
        assertThatThrownBy(() -> rendered("replicas: 2")).hasMessageContaining("replicas > 1 needs database.url");
    }

    @Test
    void misspelt_values_are_refused() {
        assertThatThrownBy(() -> rendered("replicsa: 2")).hasMessageContaining("replicsa");
        assertThatThrownBy(() -> rendered("settings: {evenkeel_zone: UTC}")).hasMessageContaining("evenkeel_zone");
        assertThatThrownBy(() -> rendered("ingress: {enabled: true}")).hasMessageContaining("host");
    }

    @Test
    void a_service_monitor_scrapes_the_metrics_when_asked_for() throws IOException {
        String rendered = template("serviceMonitor: {enabled: true}");

        assertThat(rendered).contains("kind: ServiceMonitor").contains("path: /q/metrics");
    }

    @Test
    void a_field_that_kubernetes_does_not_know_would_be_noticed() {
        assertThatThrownBy(
                        () -> Yaml.loadAll("{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {prots: []}}"))
                .hasMessageContaining("prots");
    }

    private List<KubernetesObject> rendered(String values) throws IOException {
        return Yaml.loadAll(template(values)).stream()
                .map(KubernetesObject.class::cast)
                .toList();
    }

    private String template(String values) throws IOException {
        Path file = Files.writeString(folder.resolve("values.yaml"), values);
        return new Helm(CHART)
                .template()
                .withName("evenkeel")
                .withValuesFile(file)
                .call();
    }

    private static V1Container container(List<KubernetesObject> objects) {
        return one(objects, V1Deployment.class)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst();
    }

    private static List<String> kinds(List<KubernetesObject> objects) {
        return objects.stream().map(KubernetesObject::getKind).toList();
    }

    private static <T> T one(List<KubernetesObject> objects, Class<T> kind) {
        return objects.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
