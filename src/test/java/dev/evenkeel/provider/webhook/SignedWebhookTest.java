package dev.evenkeel.provider.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.http.FakeOutside;
import dev.evenkeel.provider.http.FakeOutside.Heard;
import dev.evenkeel.provider.http.FakeOutside.Says;
import dev.evenkeel.provider.http.OddReplies;
import dev.evenkeel.provider.webhook.Receipt.State;

/** Orders to systems that have no client of their own. */
class SignedWebhookTest extends OddReplies {

    private static final Order HALT =
            new Order("halt-7", "stop", "price-import", Optional.empty(), "INC-12", Optional.of("U1"));

    {
        outside.teach("POST /halt", "{\"state\":\"running\",\"status\":\"/halt/7\",\"text\":\"stopping\"}");
        outside.teach("GET /halt/7", "{\"state\":\"done\"}");
    }

    @Override
    protected Reply<?> question() {
        return webhook().ask(outside.url() + "/halt/7", "halt-7");
    }

    @Override
    protected Reply<?> act() {
        return webhook().send(outside.url() + "/halt", HALT);
    }

    @Override
    protected List<String> secrets() {
        return List.of(TOKEN);
    }

    @Test
    void an_order_says_what_to_do_and_is_signed_over_its_id_its_time_and_its_body() throws Exception {
        act();

        Heard order = outside.last();
        assertThat(order.json()).isEqualTo(new ObjectMapper().readTree("""
                        {"id":"halt-7","action":"stop","subject":"price-import","version":null,"reference":"INC-12","by":"U1",
                         "requestedAt":"2026-11-21T14:07:12Z"}"""));
        assertThat(order.header("Idempotency-Key")).isEqualTo("halt-7");
        assertThat(order.header("webhook-signature"))
                .isEqualTo("v1," + hmac(TOKEN.getBytes(StandardCharsets.UTF_8), "halt-7.1795270032." + order.body()));
        assertThat(order.headers().toString()).doesNotContain(TOKEN);
    }

    /** A key as the libraries of Standard Webhooks write it. */
    @Test
    void the_signature_is_that_of_standard_webhooks() throws Exception {
        String key = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        webhook("whsec_" + key).ask(outside.url() + "/halt/7", "msg_1");

        assertThat(outside.last().header("webhook-signature"))
                .isEqualTo("v1," + hmac(Base64.getDecoder().decode(key), "msg_1.1795270032."));
    }

    @Test
    void the_answer_says_how_far_it_is_and_where_to_ask_again() {
        assertThat(act())
                .isEqualTo(new Reply.Done<>(
                        new Receipt(State.RUNNING, Optional.of("stopping"), Optional.of(outside.url() + "/halt/7"))));
        assertThat(question()).isEqualTo(new Reply.Done<>(new Receipt(State.DONE, Optional.empty(), Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | TAKEN",
                "ok | TAKEN",
                "{} | TAKEN",
                "{\"state\":\"FAILED\"} | FAILED",
                "{\"state\":4} | TAKEN"
            })
    void an_answer_of_another_kind_means_it_was_taken(String body, State state) {
        outside.sayInstead(Says.of(202, body));

        assertThat(act()).isEqualTo(new Reply.Done<>(new Receipt(state, Optional.empty(), Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/7",
                "//evil.example/7",
                "http://127.0.0.1:1/7",
                "not an address",
                "file:/etc/passwd"
            })
    void a_place_to_ask_again_on_another_server_is_none(String status) {
        outside.sayInstead(Says.ok("{\"status\":\"" + status + "\"}"));

        assertThat(act()).isEqualTo(new Reply.Done<>(new Receipt(State.TAKEN, Optional.empty(), Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource({
        "https://halt.example.org/x, EVENKEEL_ACT_HOSTS does not name halt.example.org",
        "http://halt.example.org:81/x, EVENKEEL_ACT_HOSTS does not name http://halt.example.org:81",
        "https://user:pass@127.0.0.1/x, EVENKEEL_ACT_HOSTS does not name 127.0.0.1",
        "file:///etc/passwd, what is configured to be called is not an address",
    })
    void only_hosts_that_the_operator_named_are_called(String url, String reason) {
        assertThat(webhook().send(url, HALT)).isEqualTo(new Reply.NotConfigured<>("EVENKEEL_ACT_HOSTS", reason));
    }

    @Test
    void a_host_named_without_http_is_not_called_without_tls() {
        SignedWebhook webhook = new SignedWebhook(
                FakeOutside.elsewhere(outside.url().replace("http://", "")), FakeOutside.clock(), Optional.of(TOKEN));

        assertThat(webhook.send(outside.url() + "/halt", HALT)).isInstanceOf(Reply.NotConfigured.class);
        assertThat(outside.heard()).isEmpty();
    }

    @Test
    void without_a_secret_nothing_is_sent() {
        assertThat(webhook(" ").send(outside.url() + "/halt", HALT))
                .isEqualTo(Reply.NotConfigured.empty("EVENKEEL_ACT_SECRET"));
        assertThat(outside.heard()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "ä"})
    void an_id_that_cannot_stand_in_a_header_is_no_id(String id) {
        assertThatThrownBy(() -> new Order(id, "stop", "x", Optional.empty(), "INC-1", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private SignedWebhook webhook() {
        return webhook(TOKEN);
    }

    private SignedWebhook webhook(String with) {
        return new SignedWebhook(
                FakeOutside.elsewhere("halt.example.com, " + outside.url()), FakeOutside.clock(), Optional.of(with));
    }

    private static String hmac(byte[] key, String content) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }
}
