package dev.evenkeel.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CdEventsWebhookTest {

    private static final Sender CDEVENTS = Sender.to("cdevents", Map.of("Authorization", TestTokens.CI));

    private static String data(String id, String type, String subject, String content) {
        return """
                {"context": {"version": "0.4.1", "id": "%s", "source": "/pipelines/eu", "type": "%s", "timestamp": "2026-03-01T10:00:00+01:00",
                  "schemaUri": "https://schemas.example/unknown"},
                 "subject": {"id": "%s", "source": "/clusters/eu", "type": "service", "content": %s},
                 "customData": {"anything": [1, 2]}, "customDataContentType": "application/json"}""".formatted(id, type, subject, content);
    }

    private static String structured(String id, String type, String subject, String content) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/pipelines/eu", "type": "%s", "datacontenttype": "application/json",
                 "data": %s}""".formatted(id, type, data(id, type, subject, content));
    }

    private static ValidatableResponse binary(String id, String type, String body) {
        RequestSpecification request = given().contentType("application/json")
                .header("Authorization", TestTokens.CI)
                .header("ce-specversion", "1.0")
                .header("ce-id", id)
                .header("ce-source", "/pipelines/eu")
                .header("ce-type", type);
        return request.body(body).post("/webhooks/cdevents").then();
    }

    private static ValidatableResponse document(String contentType, String body) {
        return given().contentType(contentType)
                .header("Authorization", TestTokens.CI)
                .body(body)
                .post("/webhooks/cdevents")
                .then();
    }

    @Test
    void aDeployedServiceIsTheSameChangeInBinaryAndInStructuredMode() {
        String type = "dev.cdevents.service.deployed.0.2.0";
        String content =
                "{\"environment\": {\"id\": \"production\"}, \"artifactId\": \"pkg:oci/shop@sha256%%3A%s?tag=7\"}"
                        .formatted("ab".repeat(32));
        binary("cd-1", type, data("cd-1", type, "cd-shop", content))
                .statusCode(202)
                .body("items[0].status", equalTo("created"));
        document("application/cloudevents+json; charset=UTF-8", structured("cd-1", type, "cd-shop", content))
                .statusCode(202)
                .body("status", equalTo("repeated"));
        Sender.changesOf("cd-shop")
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("deploy"))
                .body("items[0].version", equalTo("abababababab"))
                .body("items[0].environment", equalTo("production"))
                .body("items[0].startedAt", equalTo("2026-03-01T09:00:00Z"));
    }

    @Test
    void everyKindOfChangeHasItsEventWhateverTheVersionOfTheSpecification() {
        String batch = "["
                + String.join(
                        ",",
                        structured(
                                "k-1",
                                "dev.cdevents.service.upgraded.0.1.0",
                                "cd-kinds",
                                "{\"artifactId\": \"pkg:maven/acme/kinds@1.2.3\"}"),
                        structured(
                                "k-2",
                                "dev.cdevents.service.rolledback.0.3.0-draft",
                                "cd-kinds",
                                "{\"artifactId\": \"pkg:maven/acme/kinds@1.2.2\"}"),
                        structured("k-3", "dev.cdevents.service.removed.0.1.1", "cd-kinds", "{}"),
                        structured("k-4", "dev.cdevents.environment.modified.0.1.0", "cd-kinds", "{\"name\": \"eu\"}"),
                        structured(
                                "k-5",
                                "dev.cdevents.change.merged.0.2.0",
                                "4711",
                                "{\"repository\": {\"id\": \"cd-kinds\"}}"),
                        structured(
                                "k-6",
                                "dev.cdeventsx.acme-config.changed.0.1.0",
                                "limits.yaml",
                                "{\"service\": \"cd-kinds\", \"title\": \"Limits halved\"}"),
                        structured(
                                "k-7",
                                "dev.cdeventsx.acme-data.pushed.0.1.0",
                                "rules",
                                "{\"service\": {\"id\": \"cd-kinds\"}, \"version\": \"77\"}"),
                        structured(
                                "k-8",
                                "dev.cdeventsx.evenkeel-operation.run.0.1.0",
                                "vacuum",
                                "{\"service\": \"cd-kinds\"}"),
                        structured("k-9", "dev.cdevents.service.published.0.1.0", "cd-kinds", "{}"))
                + "]";
        document("application/cloudevents-batch+json", batch).statusCode(202).body("items", hasSize(9));
        Sender.changesOf("cd-kinds")
                .body(
                        "items.kind",
                        containsInAnyOrder(
                                "deploy",
                                "deploy",
                                "infra_change",
                                "infra_change",
                                "deploy",
                                "config_change",
                                "data_push",
                                "manual_operation",
                                "infra_change"))
                .body("items.find { it.id == 'k-2' }.isRollback", equalTo(true))
                .body("items.find { it.id == 'k-2' }.version", equalTo("1.2.2"))
                .body("items.find { it.id == 'k-5' }.labels", contains("push"))
                .body("items.title", hasItem("Limits halved"));
    }

    @Test
    void aToggledFlagIsItsNewStateAndAMove() {
        String type = "dev.cdeventsx.evenkeel-flag.toggled.0.1.0";
        String off = "{\"service\": \"cd-flagged\", \"environment\": {\"id\": \"production\"}, \"enabled\": false}";
        binary("f-1", type, data("f-1", type, "new-tax", off)).statusCode(202).body("status", equalTo("recorded"));
        binary("f-1", type, data("f-1", type, "new-tax", off)).statusCode(202).body("status", equalTo("repeated"));
        Sender.changesOf("cd-flagged")
                .body("items.title", contains("flag new-tax: off"))
                .body("items[0].kind", equalTo("flag_change"));
        given().header("Authorization", TestTokens.CI)
                .get("/api/v1/flags")
                .then()
                .body("items.find { it.key == 'new-tax' }.stage", equalTo("off"));
    }

    @Test
    void whatIsNotAboutProductionIsIgnoredAndWhatIsSpoiltRefusedWithNothingKept() {
        String type = "dev.cdevents.pipelinerun.finished.0.2.0";
        binary("i-1", type, data("i-1", type, "run", "{}")).statusCode(202).body("status", equalTo("ignored"));
        CDEVENTS.send("[]").statusCode(202).body("status", equalTo("ignored"));
        String whole = structured("s-1", "dev.cdevents.service.deployed.0.2.0", "cd-spoilt", "{}");
        String broken = structured("s-2", "dev.cdevents.service.deployed.0.2.0", "", "{}");
        CDEVENTS.expectRefusalsOf(whole);
        CDEVENTS.send("[" + whole + "," + broken + "]").statusCode(400).body("field", equalTo("data.subject.id"));
        CDEVENTS.send(whole.replace("2026-03", "2096-03")).statusCode(400).body("field", equalTo("startedAt"));
        CDEVENTS.expectNobodyElseIsLetIn(whole, "Authorization");
        Sender.changesOf("cd-spoilt").body("items", hasSize(0));
    }
}
