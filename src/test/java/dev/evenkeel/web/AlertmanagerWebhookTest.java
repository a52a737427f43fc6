package dev.evenkeel.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Alerts in, and what of them stands in the account of an incident. */
@QuarkusTest
class AlertmanagerWebhookTest {

    private static final Sender ALERTMANAGER = Sender.to("alertmanager", Map.of("Authorization", TestTokens.CI));

    @Inject
    InstantSource clock;

    private static String group(String labels, String status, String startsAt, String endsAt) {
        return """
                {"version": "4", "groupKey": "{}:{%s}", "truncatedAlerts": 0, "status": "firing", "receiver": "evenkeel",
                 "groupLabels": {}, "commonLabels": {}, "commonAnnotations": {}, "externalURL": "http://alertmanager.example",
                 "alerts": [{"status": "%s", "labels": {"alertname": "TooManyErrors", "severity": "warning", %s},
                   "annotations": {"summary": "5 %% of requests fail"}, "startsAt": "%s", "endsAt": "%s",
                   "generatorURL": "http://prometheus.example/graph", "fingerprint": "%s"}]}""".formatted(
                labels.replace("\"", ""), status, labels, startsAt, endsAt, Integer.toHexString(labels.hashCode()));
    }

    private static String firing(String labels, String startsAt) {
        return group(labels, "firing", startsAt, "0001-01-01T00:00:00Z");
    }

    private static String declare(String service) {
        return given().header("Authorization", TestTokens.CI)
                .contentType("application/json")
                .body(Map.of("title", service + " fails", "severity", "SEV3", "services", new String[] {service}))
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static ValidatableResponse of(String key, String part) {
        return given().header("Authorization", TestTokens.CI)
                .get("/api/v1/incidents/" + key + part)
                .then();
    }

    private String ago(int minutes) {
        return clock.instant()
                .minusSeconds(minutes * 60L)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    @Test
    void whatRangBeforeItWasDeclaredIsEvidenceAndTheFirstOfItIsProposedAsTheDetection() {
        String first = ago(9);
        ALERTMANAGER
                .send(firing("\"service\": \"am-before\", \"pod\": \"2\"", ago(5)))
                .statusCode(202)
                .body("status", equalTo("recorded"));
        ALERTMANAGER
                .send(firing("\"service\": \"am-before\", \"pod\": \"1\"", first))
                .statusCode(202);
        ALERTMANAGER.send(firing("\"service\": \"am-other\"", ago(20))).statusCode(202);
        String key = declare("am-before");
        ALERTMANAGER
                .send(firing("\"service\": \"am-before\", \"pod\": \"3\"", ago(30)))
                .statusCode(202);
        of(key, "/timeline").body("items.findAll { it.kind == 'alert' }", hasSize(3));
        of(key, "").body("detectedAt", nullValue()).body("facts.detectedAt", equalTo("proposed"));
        of(key, "/postmortem?format=md")
                .statusCode(200)
                .body(containsString("Monitoring: “Alert TooManyErrors on am-before: 5 % of requests fail"));
    }

    @Test
    void anAlertIsOneLineThatSaysWhetherItStillRingsAndNeverRingsAgain() {
        String key = declare("am-line");
        String started = ago(0);
        ALERTMANAGER.send(firing("\"app\": \"am-line\"", started)).body("news", equalTo(1));
        ALERTMANAGER
                .send(firing("\"app\": \"am-line\"", started))
                .statusCode(202)
                .body("status", equalTo("repeated"));
        ALERTMANAGER
                .send(group("\"app\": \"am-line\"", "resolved", started, started))
                .body("news", equalTo(1));
        ALERTMANAGER.send(firing("\"app\": \"am-line\"", started)).body("status", equalTo("repeated"));
        of(key, "/timeline")
                .body("items.findAll { it.kind == 'alert' }", hasSize(1))
                .body("items.find { it.kind == 'alert' }.text", containsString("(resolved "));
    }

    @Test
    void anAlertFindsItsServiceByAnAliasOfAnyOfItsLabels() {
        given().header("Authorization", TestTokens.CI)
                .contentType("application/json")
                .body("{\"aliases\": [\"am-exporter:9100\"]}")
                .put("/api/v1/services/am-aliased")
                .then()
                .statusCode(201);
        ALERTMANAGER
                .send(firing("\"app\": \"whatever\", \"job\": \"am-exporter:9100\"", ago(2)))
                .statusCode(202);
        String key = declare("am-aliased");
        of(key, "/timeline").body("items.findAll { it.kind == 'alert' }", hasSize(1));
    }

    @Test
    void whatIsSpoiltOrForgedIsRefusedAndNothingOfItIsKept() {
        String whole = firing("\"service\": \"am-spoilt\"", ago(2));
        String another = firing("\"service\": \"am-spoilt\", \"pod\": \"2\"", ago(2));
        String alerts = another.substring(another.indexOf("\"alerts\": [") + 11).replaceFirst("]}$", "");
        ALERTMANAGER.expectRefusalsOf(whole);
        ALERTMANAGER.expectNobodyElseIsLetIn(whole, "Authorization");
        ALERTMANAGER.send(whole.replace("\"4\"", "\"3\"")).statusCode(400).body("field", equalTo("version"));
        ALERTMANAGER
                .send(whole.replaceFirst("]}$", ", " + alerts.replace("fingerprint", "print") + "]}"))
                .statusCode(400)
                .body("field", equalTo("alerts[1].fingerprint"));
        ALERTMANAGER
                .send(firing("\"service\": \"am-spoilt\"", "2096-03-01T10:00:00Z"))
                .statusCode(400)
                .body("field", equalTo("startsAt"));
        ALERTMANAGER
                .send(group("\"service\": \"am-spoilt\"", "resolved", ago(2), ago(5)))
                .statusCode(400)
                .body("field", equalTo("alerts[0].endsAt"));
        String key = declare("am-spoilt");
        of(key, "/timeline").body("items.findAll { it.kind == 'alert' }", hasSize(0));
    }
}
