package dev.evenkeel.provider.unleash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.http.FakeOutside;
import dev.evenkeel.provider.unleash.Feature.Environment;

/** The client against Unleash itself: what it takes for true of Unleash is true. */
class RealUnleashTest {

    private static RunningUnleash server;
    private static String editor;

    @BeforeAll
    static void startUnleash() throws Exception {
        server = RunningUnleash.started();
        editor = server.editor();
    }

    @AfterAll
    static void stopUnleash() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void a_flag_goes_off_and_on_again_for_whom_it_was_on_and_its_events_tell() {
        create("new-search", "50");
        Unleash unleash = unleash(editor);
        long before = newest(unleash);

        assertThat(unleash.turnOff("default", "new-search", "production")).isInstanceOf(Reply.Done.class);
        assertThat(state(unleash, "new-search").enabled()).isFalse();
        assertThat(unleash.turnOff("default", "new-search", "production")).isInstanceOf(Reply.Done.class);
        assertThat(unleash.turnOn("default", "new-search", "production")).isInstanceOf(Reply.Done.class);

        assertThat(state(unleash, "new-search").enabled()).isTrue();
        assertThat(state(unleash, "new-search").strategies())
                .singleElement()
                .isEqualTo(new Feature.Strategy("flexibleRollout", false, Optional.of(50)));
        assertThat(done(unleash.eventsSince(before)).events())
                .extracting(
                        FeatureEvent::type,
                        it -> it.feature().orElse(""),
                        it -> it.environment().orElse(""))
                .containsExactly(
                        tuple("feature-environment-disabled", "new-search", "production"),
                        tuple("feature-environment-enabled", "new-search", "production"));
    }

    @Test
    void a_flag_without_strategy_is_not_turned_on_for_everybody() {
        server.administer("/api/admin/projects/default/features", "{\"name\":\"bare\"}");

        assertThat(unleash(editor).turnOn("default", "bare", "production")).isInstanceOf(Reply.Refused.class);
        assertThat(state(unleash(editor), "bare").enabled()).isFalse();
    }

    @Test
    void where_changes_are_requested_the_flag_stays_as_it_is_and_the_reason_is_said() throws Exception {
        create("guarded", "100");
        server.administer("/api/admin/projects/default/features/guarded/environments/development/on", "");
        server.inDatabase(
                "insert into change_request_settings(project, environment, required_approvals) values ('default', 'development', 1)");

        assertThat(unleash(editor).turnOff("default", "guarded", "development"))
                .isEqualTo(new Reply.Refused<>(
                        "changes there have to be requested and approved in Unleash, and UNLEASH_ACT_TOKEN may not skip that",
                        403));
        assertThat(done(unleash(editor).feature("default", "guarded")).in("development"))
                .hasValueSatisfying(it -> assertThat(it.enabled()).isTrue());
    }

    @Test
    void the_project_of_a_flag_is_found_by_its_name() {
        create("checkout", "100");
        create("checkout-v2", "100");

        assertThat(unleash(editor).projectOf("checkout")).isEqualTo(new Reply.Done<>(Optional.of("default")));
        assertThat(unleash(editor).projectOf("check")).isEqualTo(new Reply.Done<>(Optional.empty()));
    }

    @Test
    void wrong_tokens_and_unknown_names_are_refused_in_words() {
        assertThat(unleash("user:wrong").turnOff("default", "any", "production"))
                .isEqualTo(new Reply.Refused<>(
                        "Unleash does not accept UNLEASH_ACT_TOKEN: \"You must log in to use Unleash\"", 401));
        assertThat(unleash(editor).turnOff("default", "no/such?flag", "production"))
                .isInstanceOfSatisfying(Reply.Refused.class, it -> {
                    assertThat(it.status()).isEqualTo(404);
                    assertThat(it.reason()).contains("no/such?flag");
                });
    }

    private static void create(String flag, String percent) {
        String project = "/api/admin/projects/default/features";
        server.administer(project, "{\"name\":\"%s\",\"type\":\"kill-switch\"}".formatted(flag));
        server.administer(project + "/" + flag + "/environments/production/strategies", """
                {"name":"flexibleRollout","parameters":{"rollout":"%s","stickiness":"default","groupId":"%s"}}""".formatted(percent, flag));
        server.administer(project + "/" + flag + "/environments/production/on", "");
    }

    private static Environment state(Unleash unleash, String flag) {
        return done(unleash.feature("default", flag)).in("production").orElseThrow();
    }

    private static long newest(Unleash unleash) {
        return done(unleash.eventsSince(0)).events().getLast().id();
    }

    private static <T> T done(Reply<T> reply) {
        assertThat(reply).isInstanceOf(Reply.Done.class);
        return ((Reply.Done<T>) reply).value();
    }

    private static Unleash unleash(String actToken) {
        return new Unleash(
                FakeOutside.patientHttp(), Optional.of(server.url()), Optional.of(editor), Optional.of(actToken));
    }
}
