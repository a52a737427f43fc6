package dev.evenkeel.web;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.marcnuri.helm.Helm;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.util.Yaml;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What arrives is what the shipped template renders: by Helm, whose templates are Go's with the functions of Sprig, as Argo CD's are. */
@QuarkusTest
class ArgoCdWebhookTest {

    private static final Sender ARGOCD =
            Sender.to("argocd", Map.of("Authorization", "Bearer " + TestTokens.ARGOCD_SECRET));
    private static final String OLD = "1".repeat(40);
    private static final String NEW = "2".repeat(40);

    @TempDir
    private Path chart;

    /** The body that the shipped template makes of an application, as Argo CD would send it. */
    private String rendered(String application) throws IOException {
        V1ConfigMap shipped = (V1ConfigMap) Yaml.load(
                Path.of("src/main/resources/argocd/notifications.yaml").toFile());
        Map<?, ?> template =
                new org.yaml.snakeyaml.Yaml().load(shipped.getData().get("template.evenkeel-sync"));
        Map<?, ?> webhook = (Map<?, ?>) ((Map<?, ?>) template.get("webhook")).get("evenkeel");
        String body = webhook.get("body").toString().indent(4);
        Files.createDirectories(chart.resolve("templates"));
        Files.writeString(chart.resolve("Chart.yaml"), "{apiVersion: v2, name: body, version: 1.0.0}");
        Files.writeString(chart.resolve("templates/body.yaml"), "{{ with .Values }}\nbody: |\n" + body + "{{ end }}\n");
        Path values = Files.writeString(chart.resolve("values.json"), "{\"app\": " + application + "}");
        String document = new Helm(chart)
                .template()
                .withName("body")
                .withValuesFile(values)
                .call();
        return ((Map<?, ?>) new org.yaml.snakeyaml.Yaml().load(document))
                .get("body")
                .toString();
    }

    private static String application(String name, String phase, String started, String revision, List<String> ran) {
        String finished = phase.equals("Running") ? "" : ", \"finishedAt\": \"2026-03-01T10:05:00Z\"";
        String history = ran.stream()
                .map("{\"id\": 3, \"revision\": \"%s\", \"deployedAt\": \"2026-02-01T10:00:00Z\"}"::formatted)
                .reduce((one, two) -> one + "," + two)
                .orElse("");
        return """
                {"metadata": {"name": "%s", "namespace": "argocd", "labels": {"environment": "production"}},
                 "status": {"operationState": {"phase": "%s", "message": "done \\"so far\\"", "startedAt": "%s"%s,
                   "operation": {"initiatedBy": {"automated": true}, "sync": {"revision": "%s"}},
                   "syncResult": {"revision": "%s"}},
                  "history": [%s]}}""".formatted(name, phase, started, finished, revision, revision, history);
    }

    @Test
    void aSyncIsOneChangeFromItsBeginningToItsEndInWhateverOrderItIsTold() throws IOException {
        String end = rendered(application("shop", "Succeeded", "2026-03-01T10:00:00Z", NEW, List.of(OLD, NEW)));
        ARGOCD.send(end).statusCode(202).body("items[0].status", equalTo("created"));
        ARGOCD.send(end).statusCode(202).body("status", equalTo("repeated"));
        ARGOCD.send(rendered(application("shop", "Running", "2026-03-01T10:00:00Z", NEW, List.of(OLD))))
                .statusCode(202)
                .body("items[0].status", equalTo("unchanged"));
        Sender.changesOf("shop")
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("succeeded"))
                .body("items[0].version", equalTo("2222222"))
                .body("items[0].previousVersion", equalTo("1111111"))
                .body("items[0].isRollback", equalTo(false))
                .body("items[0].automatic", equalTo(true))
                .body("items[0].environment", equalTo("production"))
                .body("items[0].finishedAt", equalTo("2026-03-01T10:05:00Z"));
    }

    @Test
    void aSyncToWhatRanBeforeIsARollback() throws IOException {
        ARGOCD.send(rendered(application("backward", "Running", "2026-03-01T10:00:00Z", OLD, List.of(OLD, NEW))))
                .statusCode(202);
        Sender.changesOf("backward")
                .body("items[0].status", equalTo("running"))
                .body("items[0].isRollback", equalTo(true))
                .body("items[0].previousVersion", equalTo("2222222"));
    }

    @Test
    void theFirstSyncOfAnApplicationWithoutLabelsAndHistoryIsToldToo() throws IOException {
        String bare = """
                {"metadata": {"name": "bare", "namespace": "argocd"}, "spec": {}, "status": {"operationState":
                 {"phase": "Failed", "startedAt": "2026-03-01T10:00:00Z", "finishedAt": "2026-03-01T10:01:00Z",
                  "operation": {"sync": {"revisions": ["1.2.3", "main"]}}}}}""";
        ARGOCD.send(rendered(bare)).statusCode(202);
        Sender.changesOf("bare").body("items[0].status", equalTo("failed")).body("items[0].version", equalTo("1.2.3"));
    }

    @Test
    void anApiTokenOpensTooAndNothingElseDoes() throws IOException {
        String sync = rendered(application("tokens", "Succeeded", "2026-03-01T10:00:00Z", NEW, List.of()));
        ARGOCD.expectNobodyElseIsLetIn(sync, "Authorization");
        Sender.changesOf("tokens").body("items", hasSize(0));
        Sender.to("argocd", Map.of("Authorization", TestTokens.CI)).send(sync).statusCode(202);
        Sender.changesOf("tokens").body("items", hasSize(1));
    }

    @Test
    void whatTheTemplateDoesNotRenderIsRefusedAndNothingOfItIsKept() throws IOException {
        String sync = rendered(application("spoilt", "Succeeded", "2026-03-01T10:00:00Z", NEW, List.of()));
        ARGOCD.expectRefusalsOf(sync);
        ARGOCD.send(sync.replace("10:05:00Z", "09:05:00Z")).statusCode(400).body("field", equalTo("finishedAt"));
        Sender.changesOf("spoilt").body("items", hasSize(0));
    }
}
