package dev.evenkeel.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.http.FakeOutside.Says;

/** One call at a time, against a real port. */
class HttpTest {

    private final FakeOutside outside = new FakeOutside();

    @AfterEach
    void closeOutside() {
        outside.close();
    }

    @Test
    void questions_carry_the_token_for_reading_and_acts_the_other_one() {
        outside.teach("GET /root/a", "{}");
        outside.teach("POST /root/a", "{}");

        account(Optional.of("reads"), Optional.of("acts")).read(Ask.get("/a"), it -> it);
        account(Optional.of("reads"), Optional.of("acts")).act(Ask.post("/a"), it -> it);

        assertThat(outside.heard())
                .extracting(it -> it.header("Authorization"))
                .containsExactly("Key reads", "Key acts");
    }

    @Test
    void what_is_not_set_is_named_and_nothing_is_called() {
        assertThat(account(Optional.of("reads"), Optional.empty()).act(Ask.post("/a"), it -> it))
                .isEqualTo(Reply.NotConfigured.empty("TOY_ACT_TOKEN"));
        assertThat(account(Optional.of(" "), Optional.empty()).read(Ask.get("/a"), it -> it))
                .isEqualTo(Reply.NotConfigured.empty("TOY_TOKEN"));
        assertThat(outside.heard()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "../admin", "x?y=1", "a b", "%2e%2e", "a#b", "naïve", "x;y", "https://evil.example"})
    void a_name_stays_one_segment_whatever_is_in_it(String name) {
        account(Optional.of("reads"), Optional.empty()).read(Ask.get("/flags/{}/on", name), it -> it);

        String path = outside.last().path();
        assertThat(path).startsWith("/root/flags/").endsWith("/on");
        assertThat(path.split("/")).hasSize(5);
        assertThat(URLDecoder.decode(path.split("/")[3], StandardCharsets.UTF_8))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "", " "})
    void a_name_that_leads_up_or_nowhere_is_not_called(String name) {
        assertThat(account(Optional.of("reads"), Optional.empty()).read(Ask.get("/flags/{}", name), it -> it))
                .isInstanceOf(Reply.Refused.class);
        assertThat(outside.heard()).isEmpty();
    }

    @Test
    void a_redirect_on_the_same_server_is_followed_for_questions() {
        outside.teach("GET /root/a", it -> Says.of(301, "").with("Location", "/root/b"));
        outside.teach("GET /root/b", "{\"name\":\"moved\"}");

        assertThat(account(Optional.of("reads"), Optional.empty()).read(Ask.get("/a"), it -> Fields.text(it, "name")))
                .isEqualTo(new Reply.Done<>("moved"));
    }

    @Test
    void redirects_in_a_circle_come_to_an_end() {
        outside.teach("GET /root/a", it -> Says.of(302, "").with("Location", "/root/a"));

        assertThat(account(Optional.of("reads"), Optional.empty()).read(Ask.get("/a"), it -> it))
                .isInstanceOf(Reply.Refused.class);
        assertThat(outside.heard()).hasSize(4);
    }

    @Test
    void an_answer_without_end_is_cut_off() {
        outside.teach("GET /root/a", "{\"name\":\"" + "x".repeat(100_000) + "\"}");
        outside.teach("POST /root/a", "{\"name\":\"" + "x".repeat(100_000) + "\"}");

        assertThat(account(Optional.of("reads"), Optional.empty()).read(Ask.get("/a"), it -> it))
                .isEqualTo(new Reply.Later<>("Toy: the answer is longer than 64 KiB", Duration.ofSeconds(30)));
        assertThat(account(Optional.empty(), Optional.of("acts")).act(Ask.post("/a"), it -> it))
                .isInstanceOf(Reply.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "{\"name\":7}", "{\"name\":null}"})
    void an_answer_without_what_was_asked_for_is_neither_yes_nor_no(String body) {
        outside.teach("GET /root/a", body);

        assertThat(account(Optional.of("reads"), Optional.empty()).read(Ask.get("/a"), it -> Fields.text(it, "name")))
                .isEqualTo(new Reply.Unknown<>("Toy answered without a readable name"));
    }

    @ParameterizedTest
    @CsvSource({
        "429, Retry-After, 5, PT5S",
        "429, Retry-After, 0, PT1S",
        "429, Retry-After, 'Sat, 21 Nov 2026 14:08:12 GMT', PT1M",
        "429, Retry-After, soon, PT30S",
        "429, Retry-After, 999999999, PT1H",
        "429, X-RateLimit-Reset, 1795270072, PT40S",
        "429, X-Ratelimit-Reset, 1795270042000, PT10S",
        "429, X-Other, x, PT30S",
        "403, Retry-After, 60, PT1M",
    })
    void the_pause_is_read_as_each_system_writes_it(int status, String header, String value, Duration pause) {
        outside.teach("GET /root/a", it -> Says.of(status, "").with(header, value));

        assertThat(account(Optional.of("reads"), Optional.empty()).read(Ask.get("/a"), it -> it))
                .isEqualTo(new Reply.Later<>("Toy asks for fewer calls", pause));
    }

    @Test
    void an_account_does_not_tell_its_tokens() {
        assertThat(access(Optional.of("reads"), Optional.of("acts")).toString()).isEqualTo("Access[Toy]");
    }

    private Account account(Optional<String> token, Optional<String> actToken) {
        return new Account(FakeOutside.http(), access(token, actToken), Dialect.PLAIN);
    }

    private Access access(Optional<String> token, Optional<String> actToken) {
        return new Access(
                "Toy",
                "TOY_URL",
                "TOY_TOKEN",
                "TOY_ACT_TOKEN",
                "Authorization",
                "Key ",
                Optional.of(outside.url() + "/root/"),
                token,
                actToken);
    }
}
