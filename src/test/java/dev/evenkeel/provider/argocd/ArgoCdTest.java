package dev.evenkeel.provider.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.evenkeel.provider.Accepted;
import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.argocd.Application.Operation;
import dev.evenkeel.provider.argocd.Application.Sync;
import dev.evenkeel.provider.http.FakeOutside;
import dev.evenkeel.provider.http.FakeOutside.Manner;
import dev.evenkeel.provider.http.FakeOutside.Says;
import dev.evenkeel.provider.http.OddReplies;

/** Argo CD's documented answers on a wire. */
class ArgoCdTest extends OddReplies {

    private static final String CHECKOUT = "/api/v1/applications/checkout";
    private static final String STATE = """
            {"metadata":{"name":"checkout","namespace":"argocd"%s},"spec":{"project":"default","syncPolicy":{%s}},
             "status":{"sync":{"status":"Synced","revision":"c3"},"health":{"status":"Degraded"},
              "operationState":{"phase":"Succeeded","message":"successfully synced","operation":{"sync":{"revision":"c3"}},
                "syncResult":{"revision":"c3"}},
              "history":[{"id":0,"revision":"a1","deployedAt":"2026-11-19T10:00:00Z","initiatedBy":{"username":"ada"}},
                         {"id":1,"revisions":["b2","x"],"deployedAt":"2026-11-20T10:00:00Z","initiatedBy":{"automated":true}}]}}""";

    {
        outside.teach("GET " + CHECKOUT, STATE.formatted("", ""));
        outside.teach("POST " + CHECKOUT + "/rollback", STATE.formatted("", ""));
    }

    @Override
    protected Reply<?> question() {
        return argoCd().application("checkout");
    }

    @Override
    protected Reply<?> act() {
        return argoCd().rollBack("checkout", 0);
    }

    @Test
    void an_application_is_read_with_what_it_was_synced_to_newest_first() {
        assertThat(question())
                .isEqualTo(new Reply.Done<>(new Application(
                        "checkout",
                        false,
                        false,
                        Optional.of("c3"),
                        Optional.of("Degraded"),
                        Optional.of(new Operation(
                                "Succeeded", Optional.of("successfully synced"), Optional.of("c3"), false)),
                        List.of(
                                new Sync(1, "b2", Instant.parse("2026-11-20T10:00:00Z"), Optional.of("auto-sync")),
                                new Sync(0, "a1", Instant.parse("2026-11-19T10:00:00Z"), Optional.of("ada"))))));
        assertThat(outside.last().header("Authorization")).isEqualTo("Bearer " + TOKEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | false",
                "\"automated\":{} | true",
                "\"automated\":{\"prune\":true,\"selfHeal\":true} | true",
                "\"automated\":{\"enabled\":false} | false",
                "\"automated\":null | false",
            })
    void auto_sync_is_on_where_it_is_set_and_not_switched_off(String policy, boolean on) {
        outside.teach("GET " + CHECKOUT, STATE.formatted("", policy));

        assertThat(done(argoCd().application("checkout")).autoSync()).isEqualTo(on);
    }

    @Test
    void an_application_that_a_set_made_says_so() {
        outside.teach(
                "GET " + CHECKOUT,
                STATE.formatted(",\"ownerReferences\":[{\"kind\":\"ApplicationSet\",\"name\":\"all\"}]", ""));

        assertThat(done(argoCd().application("checkout")).generated()).isTrue();
    }

    @Test
    void a_rollback_names_the_id_and_deletes_nothing() {
        assertThat(act()).isEqualTo(new Reply.Done<>(Accepted.SILENTLY));

        assertThat(outside.last().json())
                .hasToString("{\"name\":\"checkout\",\"id\":0,\"dryRun\":false,\"prune\":false}");
        assertThat(outside.last().header("Authorization")).isEqualTo("Bearer " + ACT_TOKEN);
    }

    @Test
    void a_tried_rollback_leaves_nothing_in_doubt() {
        assertThat(argoCd().tryRollback("checkout", 0)).isInstanceOf(Reply.Done.class);
        assertThat(outside.last().json().path("dryRun").asBoolean()).isTrue();

        outside.sayInstead(Says.of(502, "").in(Manner.WHOLE));
        assertThat(argoCd().tryRollback("checkout", 0)).isInstanceOf(Reply.Later.class);
    }

    @ParameterizedTest
    @CsvSource({
        "400, rollback cannot be initiated when auto-sync is enabled, 'Argo CD does not roll back while auto-sync is on, since it would go"
                + " forward again at once: switch auto-sync off there first, or revert in Git'",
        "400, another operation is already in progress, Argo CD is doing something else to this application",
        "400, application checkout does not have deployment with id 9, 'Argo CD says no (HTTP 400): \"application checkout does not have"
                + " deployment with id 9\"'",
        "403, permission denied, 'Argo CD does not let ARGOCD_ACT_TOKEN do this: \"permission denied\"'",
    })
    void a_refusal_is_explained(int status, String said, String reason) {
        outside.sayInstead(Says.of(status, "{\"error\":\"%s\",\"code\":9,\"message\":\"%s\"}".formatted(said, said)));

        assertThat(act()).isEqualTo(new Reply.Refused<>(reason, status));
    }

    @Test
    void an_application_elsewhere_is_named_with_its_namespace() {
        outside.teach("GET /api/v1/applications/checkout", STATE.formatted("", ""));
        argoCd().application("team-a/checkout");
        assertThat(outside.last().path()).isEqualTo("/api/v1/applications/checkout?appNamespace=team-a");

        argoCd().rollBack("team-a/checkout", 1);
        assertThat(outside.last().json().path("appNamespace").asText()).isEqualTo("team-a");
    }

    @Test
    void without_settings_it_says_which_one_is_missing() {
        ArgoCd nothing = new ArgoCd(FakeOutside.http(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(nothing.application("a")).isEqualTo(Reply.NotConfigured.empty("ARGOCD_URL"));
    }

    private static <T> T done(Reply<T> reply) {
        return ((Reply.Done<T>) reply).value();
    }

    private ArgoCd argoCd() {
        return new ArgoCd(FakeOutside.http(), Optional.of(outside.url()), Optional.of(TOKEN), Optional.of(ACT_TOKEN));
    }
}
