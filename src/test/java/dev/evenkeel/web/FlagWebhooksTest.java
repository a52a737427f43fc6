package dev.evenkeel.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import dev.evenkeel.provider.launchdarkly.WebhookSignature;

@QuarkusTest
class FlagWebhooksTest {

    private static final Sender UNLEASH = Sender.to("unleash", Map.of("Authorization", TestTokens.UNLEASH_SECRET));

    private static String unleash(int id, String type, String flag, String at, String more) {
        return """
                {"id": %d, "type": "%s", "createdBy": "kim@example.org", "createdByUserId": 3, "createdAt": "%s", "data": {},
                 "preData": null, "featureName": "%s", "project": "default", "environment": "production"%s}""".formatted(id, type, at, flag, more);
    }

    private static String darkly(String id, String flag, String action, String verb, long at) {
        return """
                {"_id": "%s", "_accountId": "a", "date": %d, "kind": "flag", "name": "Example",
                 "accesses": [{"action": "%s", "resource": "proj/shop:env/production:flag/%s;checkout"}],
                 "titleVerb": "%s", "title": "Ariel %s Example in Production", "member": {"email": "ariel@example.org"},
                 "target": {"name": "Example", "resources": ["proj/shop:env/production:flag/%s;checkout"]},
                 "currentVersion": {"tags": ["service-ld-home", "beta"]}}""".formatted(id, at, action, flag, verb, verb, flag);
    }

    private static ValidatableResponse launchDarkly(String body, String secret) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return given().contentType("application/json")
                .header("X-LD-Signature", WebhookSignature.of(secret, bytes))
                .body(bytes)
                .post("/webhooks/launchdarkly")
                .then();
    }

    private static void tell(String provider, String key, String service) {
        given().header("Authorization", TestTokens.CI)
                .contentType("application/json")
                .body("""
                        {"provider": "%s", "key": "%s", "service": "%s", "environment": "production", "stage": "off",
                         "default": "on", "safeState": "off"}""".formatted(provider, key, service))
                .post("/api/v1/flags")
                .then()
                .statusCode(202);
    }

    private static ValidatableResponse flags() {
        return given().header("Authorization", TestTokens.CI)
                .get("/api/v1/flags")
                .then();
    }

    @Test
    void aFlagThatUnleashTurnsMovesForTheServiceItWasToldOfWithAndKeepsWhatWasKnownOfIt() {
        tell("unleash", "un-known", "un-service");
        String on = unleash(901, "feature-environment-enabled", "un-known", "2026-03-01T10:00:00.000Z", "");
        UNLEASH.send(on).statusCode(202).body("status", equalTo("recorded"));
        UNLEASH.send(on).statusCode(202).body("status", equalTo("repeated"));
        UNLEASH.send(unleash(900, "feature-environment-disabled", "un-known", "2026-03-01T09:00:00.000Z", ""))
                .statusCode(202);
        flags().body("items.find { it.key == 'un-known' }.stage", equalTo("on"))
                .body("items.find { it.key == 'un-known' }.safeState", equalTo("off"));
        Sender.changesOf("un-service").body("items.title", contains("flag un-known: off → on"));
    }

    @Test
    void aFlagOfUnknownHomeIsTheServiceOfItsTagElseItsProject() {
        UNLEASH.send(unleash(
                        910,
                        "feature-environment-disabled",
                        "un-tagged",
                        "2026-03-01T10:00:00Z",
                        ", \"tags\": [{\"type\": \"service\", \"value\": \"un-home\"}]"))
                .statusCode(202);
        UNLEASH.send(unleash(911, "feature-environment-disabled", "un-homeless", "2026-03-01T10:00:00Z", ""))
                .statusCode(202);
        Sender.changesOf("un-home").body("items.title", contains("flag un-tagged: off"));
        Sender.changesOf("default").body("items.title", hasItems("flag un-homeless: off"));
    }

    @Test
    void aRolloutThatGoesFurtherIsAChangeOfAFlagThatStandsWhereItStood() {
        tell("unleash", "un-rollout", "un-rolling");
        String further = unleash(920, "feature-strategy-update", "un-rollout", "2026-03-01T10:00:00Z", "")
                .replace(
                        "\"data\": {}",
                        "\"data\": {\"name\": \"flexibleRollout\", \"parameters\": {\"rollout\": \"50\"}}");
        UNLEASH.send(further).statusCode(202);
        Sender.changesOf("un-rolling")
                .body("items.title", contains("flag un-rollout: its strategy changed, rollout 50 %"));
        UNLEASH.send(unleash(921, "feature-potentially-stale-on", "un-rollout", "2026-03-02T10:00:00Z", ""))
                .statusCode(202);
        flags().body("items.find { it.key == 'un-rollout' }.stage", equalTo("off"))
                .body("items.find { it.key == 'un-rollout' }.temporary", equalTo(true))
                .body("items.find { it.key == 'un-rollout' }.expiresAt", equalTo("2026-03-02T10:00:00Z"));
    }

    @Test
    void whatUnleashSaysOfOtherThingsIsIgnoredAndForgedOrSpoiltIsRefused() {
        String turned = unleash(930, "feature-environment-enabled", "un-forged", "2026-03-01T10:00:00Z", "");
        UNLEASH.send(unleash(931, "user-created", "x", "2026-03-01T10:00:00Z", ""))
                .statusCode(202)
                .body("status", equalTo("ignored"));
        UNLEASH.expectNobodyElseIsLetIn(turned, "Authorization");
        UNLEASH.expectRefusalsOf(turned);
        UNLEASH.send(turned.replace("2026-03", "2096-03")).statusCode(400).body("field", equalTo("time"));
        flags().body("items.findAll { it.key == 'un-forged' }", hasSize(0));
    }

    @Test
    void aFlagThatLaunchDarklyTurnsMovesAndItsRulesAreAChange() {
        String off = darkly("ld-1", "ld-price", "updateOn", "turned off the flag", 1772359200000L);
        launchDarkly(off, TestTokens.LAUNCHDARKLY_SECRET).statusCode(202).body("status", equalTo("recorded"));
        launchDarkly(off, TestTokens.LAUNCHDARKLY_SECRET).statusCode(202).body("status", equalTo("repeated"));
        launchDarkly(
                        darkly("ld-2", "ld-price", "updateRules", "updated the flag", 1772359300000L),
                        TestTokens.LAUNCHDARKLY_SECRET)
                .statusCode(202)
                .body("status", equalTo("recorded"));
        launchDarkly(
                        darkly("ld-3", "ld-price", "updateDescription", "updated", 1772359300000L),
                        TestTokens.LAUNCHDARKLY_SECRET)
                .body("status", equalTo("ignored"));
        Sender.changesOf("ld-home")
                .body("items.title", containsInAnyOrder("flag ld-price: off", "flag ld-price: its rules changed"))
                .body("items.environment", contains("production", "production"));
    }

    @Test
    void aForgedOrSpoiltEntryIsRefusedAndNothingOfItIsKept() {
        String turned = darkly("ld-9", "ld-forged", "updateOn", "turned on the flag", 1772359200000L);
        launchDarkly(turned, "another").statusCode(401).contentType("application/problem+json");
        given().body(turned).post("/webhooks/launchdarkly").then().statusCode(401);
        launchDarkly(turned.substring(0, 300), TestTokens.LAUNCHDARKLY_SECRET).statusCode(400);
        launchDarkly("{}", TestTokens.LAUNCHDARKLY_SECRET).statusCode(400);
        launchDarkly("[".repeat(50_000), TestTokens.LAUNCHDARKLY_SECRET).statusCode(400);
        launchDarkly(turned.replace("1772359200000", "4072359200000"), TestTokens.LAUNCHDARKLY_SECRET)
                .statusCode(400)
                .body("field", equalTo("time"));
        flags().body("items.findAll { it.key == 'ld-forged' }", hasSize(0));
    }
}
