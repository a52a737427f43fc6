package dev.evenkeel.provider.launchdarkly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.evenkeel.provider.Accepted;
import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.http.FakeOutside;
import dev.evenkeel.provider.http.FakeOutside.Heard;
import dev.evenkeel.provider.http.FakeOutside.Says;
import dev.evenkeel.provider.http.OddReplies;
import dev.evenkeel.provider.launchdarkly.Flag.Environment;

/** LaunchDarkly's documented answers on a wire. */
class LaunchDarklyTest extends OddReplies {

    private static final String FLAG = "/api/v2/flags/shop/new-search";

    {
        outside.teach("GET " + FLAG, """
                {"key":"new-search","name":"New search","temporary":true,"archived":false,"creationDate":1790000000000,
                 "environments":{"production":{"on":true,"lastModified":1795270000000},"test":{"on":false}}}""");
        outside.teach("PATCH " + FLAG, "{\"key\":\"new-search\"}");
    }

    @Override
    protected Reply<?> question() {
        return launchDarkly().flag("shop", "new-search");
    }

    @Override
    protected Reply<?> act() {
        return launchDarkly().turnOff("shop", "new-search", "production", "INC-12");
    }

    @Test
    void a_flag_is_read_with_what_it_is_in_each_environment() {
        assertThat(question())
                .isEqualTo(new Reply.Done<>(new Flag(
                        "new-search",
                        "New search",
                        true,
                        false,
                        Optional.of(Instant.ofEpochMilli(1_790_000_000_000L)),
                        List.of(
                                new Environment(
                                        "production", true, Optional.of(Instant.ofEpochMilli(1_795_270_000_000L))),
                                new Environment("test", false, Optional.empty())))));
        assertThat(outside.last().header("Authorization")).isEqualTo(TOKEN);
    }

    @Test
    void turning_off_is_one_instruction_with_a_comment_and_leaves_the_rules() {
        assertThat(act()).isEqualTo(new Reply.Done<>(Accepted.SILENTLY));

        Heard heard = outside.last();
        assertThat(heard.json())
                .hasToString(
                        "{\"environmentKey\":\"production\",\"comment\":\"INC-12\",\"instructions\":[{\"kind\":\"turnFlagOff\"}]}");
        assertThat(heard.header("Content-Type")).isEqualTo("application/json; domain-model=launchdarkly.semanticpatch");
        assertThat(heard.header("Authorization")).isEqualTo(ACT_TOKEN);
        assertThat(heard.path()).isEqualTo(FLAG);
    }

    @Test
    void turning_on_is_the_instruction_that_undoes_it() {
        launchDarkly().turnOn("shop", "new-search", "production", "INC-12");

        assertThat(outside.last().json().at("/instructions/0/kind").asText()).isEqualTo("turnFlagOn");
    }

    @ParameterizedTest
    @CsvSource({
        "405, changes of this flag have to be requested and approved in LaunchDarkly: \"m\"",
        "400, 'LaunchDarkly refuses, as it does where a scheduled change or a pending approval would fail through it: \"m\"'",
        "409, somebody is changing this flag in LaunchDarkly at the same time: \"m\"",
        "403, LaunchDarkly does not let LAUNCHDARKLY_ACT_TOKEN do this: \"m\"",
    })
    void what_a_team_has_set_up_against_hasty_changes_is_said_in_words(int status, String reason) {
        outside.sayInstead(Says.of(status, "{\"code\":\"x\",\"message\":\"m\"}"));

        assertThat(act()).isEqualTo(new Reply.Refused<>(reason, status));
    }

    @Test
    void a_trigger_is_pulled_without_any_token() {
        outside.teach("POST /webhook/triggers/123/abc", "{}");
        LaunchDarkly tokenless = new LaunchDarkly(
                FakeOutside.http(),
                FakeOutside.elsewhere(""),
                Optional.of(outside.url()),
                Optional.empty(),
                Optional.empty());

        assertThat(tokenless.pull(outside.url() + "/webhook/triggers/123/abc"))
                .isEqualTo(new Reply.Done<>(Accepted.SILENTLY));
        assertThat(outside.last().header("Authorization")).isEmpty();
    }

    @Test
    void a_trigger_on_a_server_that_nobody_named_is_not_pulled() {
        assertThat(launchDarkly().pull("https://evil.example.org/webhook/triggers/123/abc"))
                .isEqualTo(new Reply.NotConfigured<>(
                        "EVENKEEL_ACT_HOSTS", "EVENKEEL_ACT_HOSTS does not name evil.example.org"));
    }

    @Test
    void the_audit_log_comes_oldest_first_from_as_many_pages_as_it_takes() {
        outside.teach("GET /api/v2/auditlog", it -> Says.ok(page(50, it)));

        AuditEntries entries = done(launchDarkly().auditLogSince(Instant.ofEpochMilli(1_000)));

        assertThat(entries.complete()).isTrue();
        assertThat(entries.entries())
                .extracting(AuditEntry::id)
                .hasSize(50)
                .startsWith("e001")
                .endsWith("e050");
        assertThat(outside.heard().getFirst().target().getQuery())
                .isEqualTo("spec=proj/*:env/*:flag/*&limit=20&after=1000");
    }

    @Test
    void who_was_away_for_too_long_is_told_that_some_are_missing() {
        outside.teach("GET /api/v2/auditlog", it -> Says.ok(page(900, it)));

        assertThat(done(launchDarkly().auditLogSince(Instant.ofEpochMilli(1_000)))
                        .complete())
                .isFalse();
    }

    @Test
    void an_entry_says_what_was_done_to_which_flag_where() {
        outside.teach("GET /api/v2/auditlog", """
                {"items":[{"_id":"e1","date":1795270000000,"kind":"flag","name":"New search","titleVerb":"turned off the flag",
                  "comment":"too slow","member":{"email":"ada@example.org"},
                  "accesses":[{"action":"updateOn","resource":"proj/shop:env/production:flag/new-search;tag"}]}]}""");

        AuditEntry entry =
                done(launchDarkly().auditLogSince(Instant.EPOCH)).entries().getFirst();

        assertThat(entry.verb()).contains("turned off the flag");
        assertThat(entry.comment()).contains("too slow");
        assertThat(entry.by()).contains("ada@example.org");
        assertThat(entry.accesses()).singleElement().satisfies(it -> {
            assertThat(it.action()).isEqualTo("updateOn");
            assertThat(it.project()).contains("shop");
            assertThat(it.environment()).contains("production");
            assertThat(it.flag()).contains("new-search");
        });
    }

    @Test
    void without_tokens_it_says_which_one_is_missing() {
        LaunchDarkly nothing = new LaunchDarkly(
                FakeOutside.http(), FakeOutside.elsewhere(""), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(nothing.flag("a", "b")).isEqualTo(Reply.NotConfigured.empty("LAUNCHDARKLY_TOKEN"));
        assertThat(nothing.turnOff("a", "b", "c", "d")).isEqualTo(Reply.NotConfigured.empty("LAUNCHDARKLY_ACT_TOKEN"));
    }

    /** Newest first; three entries share each millisecond. */
    private static String page(int newest, Heard heard) {
        String query = heard.target().getQuery();
        long before = query.contains("before=")
                ? Long.parseLong(query.replaceAll(".*before=(\\d+).*", "$1"))
                : Long.MAX_VALUE;
        return LongStream.iterate(newest, it -> it > 0, it -> it - 1)
                .filter(it -> 1_000 + it / 3 < before)
                .limit(20)
                .mapToObj(it -> "{\"_id\":\"e%03d\",\"date\":%d,\"kind\":\"flag\",\"accesses\":[]}"
                        .formatted(it, 1_000 + it / 3))
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }

    private static <T> T done(Reply<T> reply) {
        return ((Reply.Done<T>) reply).value();
    }

    private LaunchDarkly launchDarkly() {
        return new LaunchDarkly(
                FakeOutside.http(),
                FakeOutside.elsewhere(""),
                Optional.of(outside.url()),
                Optional.of(TOKEN),
                Optional.of(ACT_TOKEN));
    }
}
