package dev.evenkeel.provider.unleash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import dev.evenkeel.provider.Accepted;
import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.http.FakeOutside;
import dev.evenkeel.provider.http.FakeOutside.Heard;
import dev.evenkeel.provider.http.FakeOutside.Says;
import dev.evenkeel.provider.http.OddReplies;
import dev.evenkeel.provider.unleash.Feature.Environment;
import dev.evenkeel.provider.unleash.Feature.Strategy;

/** What Unleash's documentation says, word for word on a wire; {@link RealUnleashTest} holds the same against Unleash itself. */
class UnleashTest extends OddReplies {

    private static final String FLAG = "/api/admin/projects/default/features/new-search";
    private static final String STATE = """
            {"name":"new-search","project":"default","type":"kill-switch","stale":false,"archived":false,
             "createdAt":"2026-11-01T09:00:00.000Z","environments":[
              {"name":"development","enabled":false,"strategies":[]},
              {"name":"production","enabled":%s,"strategies":[
                {"name":"flexibleRollout","disabled":false,"parameters":{"rollout":"50","stickiness":"default"}}]}]}""";

    {
        outside.teach("GET " + FLAG, STATE.formatted(true));
        outside.teach("POST " + FLAG + "/environments/production/off", "");
        outside.teach("POST " + FLAG + "/environments/production/on", "");
    }

    @Override
    protected Reply<?> question() {
        return unleash().feature("default", "new-search");
    }

    @Override
    protected Reply<?> act() {
        return unleash().turnOff("default", "new-search", "production");
    }

    @Test
    void a_flag_is_read_with_its_environments_and_for_whom_it_is_on_there() {
        assertThat(question())
                .isEqualTo(new Reply.Done<>(new Feature(
                        "new-search",
                        "default",
                        Optional.of("kill-switch"),
                        false,
                        false,
                        Optional.of(Instant.parse("2026-11-01T09:00:00Z")),
                        List.of(
                                new Environment("development", false, List.of()),
                                new Environment(
                                        "production",
                                        true,
                                        List.of(new Strategy("flexibleRollout", false, Optional.of(50))))))));
        assertThat(outside.last().header("Authorization")).isEqualTo(TOKEN);
    }

    @Test
    void turning_off_carries_the_token_for_acting_and_no_body() {
        assertThat(act()).isEqualTo(new Reply.Done<>(Accepted.SILENTLY));

        Heard heard = outside.last();
        assertThat(heard.header("Authorization")).isEqualTo(ACT_TOKEN);
        assertThat(heard.body()).isEmpty();
    }

    @Test
    void turning_on_where_something_is_set_is_asked_for() {
        assertThat(unleash().turnOn("default", "new-search", "production")).isInstanceOf(Reply.Done.class);

        assertThat(outside.last().path()).isEqualTo(FLAG + "/environments/production/on");
    }

    @Test
    void turning_on_where_nothing_is_set_would_turn_it_on_for_everybody_and_is_refused() {
        assertThat(unleash().turnOn("default", "new-search", "development"))
                .isEqualTo(new Reply.Refused<>(
                        "no strategy of new-search is enabled in development, so turning it on would turn it on for everybody",
                        0));
        assertThat(outside.heard()).extracting(Heard::method).containsExactly("GET");
    }

    @Test
    void where_changes_are_requested_it_says_so_instead_of_the_permissions_name() {
        outside.teach("POST " + FLAG + "/environments/production/off", it -> Says.of(403, """
                        {"name":"PermissionError","message":"x","details":[{"message":"You don't have the required permissions to \
                        perform this operation. To perform this action, you need the \\"SKIP_CHANGE_REQUEST\\" permission."}]}"""));

        assertThat(act())
                .isEqualTo(new Reply.Refused<>(
                        "changes there have to be requested and approved in Unleash, and UNLEASH_ACT_TOKEN may not skip that",
                        403));
    }

    @Test
    void what_unleash_says_of_a_flag_it_does_not_have_is_passed_on() {
        outside.teach(
                "GET " + FLAG, it -> Says.of(404, "{\"message\":\"There's no feature named \\\"new-search\\\".\"}"));

        assertThat(question())
                .isEqualTo(new Reply.Refused<>(
                        "Unleash has no such thing, or does not show it to UNLEASH_TOKEN: \"There's no feature named \"new-search\"\"",
                        404));
    }

    @Test
    void the_project_is_that_of_the_flag_of_exactly_this_name() {
        outside.teach("GET /api/admin/search/features", """
                {"features":[{"name":"new-search-2","project":"a"},{"name":"new-search","project":"shop"}],"total":2}""");

        assertThat(unleash().projectOf("new-search")).isEqualTo(new Reply.Done<>(Optional.of("shop")));
        assertThat(unleash().projectOf("new-sea")).isEqualTo(new Reply.Done<>(Optional.empty()));
        assertThat(outside.last().path()).isEqualTo("/api/admin/search/features?query=new-sea&limit=100");
    }

    @Test
    void events_come_oldest_first_from_as_many_pages_as_it_takes() {
        outside.teach("GET /api/admin/search/events", it -> Says.ok(page(1_000, it)));

        FeatureEvents events = done(unleash().eventsSince(550));

        assertThat(events.complete()).isTrue();
        assertThat(events.events())
                .extracting(FeatureEvent::id)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(551, 1_000).boxed().toList());
        assertThat(outside.heard()).hasSize(3);
    }

    @Test
    void the_first_look_takes_the_newest_page_alone() {
        outside.teach("GET /api/admin/search/events", it -> Says.ok(page(1_000, it)));

        assertThat(done(unleash().eventsSince(0)).events()).hasSize(200);
        assertThat(outside.heard()).hasSize(1);
    }

    @Test
    void who_was_away_for_too_long_is_told_that_some_are_missing() {
        outside.teach("GET /api/admin/search/events", it -> Says.ok(page(100_000, it)));

        FeatureEvents events = done(unleash().eventsSince(1));

        assertThat(events.complete()).isFalse();
        assertThat(events.events()).hasSize(2_000);
    }

    @Test
    void an_event_that_arrives_while_pages_are_turned_is_told_once() {
        long[] newest = {1_000};
        outside.teach("GET /api/admin/search/events", it -> Says.ok(page(newest[0]++, it)));

        assertThat(done(unleash().eventsSince(700)).events())
                .extracting(FeatureEvent::id)
                .doesNotHaveDuplicates()
                .startsWith(701L)
                .endsWith(1_000L);
    }

    @Test
    void without_settings_it_says_which_one_is_missing() {
        Unleash nothing = new Unleash(FakeOutside.http(), Optional.empty(), Optional.empty(), Optional.empty());
        Unleash reader =
                new Unleash(FakeOutside.http(), Optional.of(outside.url()), Optional.of("read"), Optional.empty());

        assertThat(nothing.feature("a", "b")).isEqualTo(Reply.NotConfigured.empty("UNLEASH_URL"));
        assertThat(reader.turnOff("a", "b", "c")).isEqualTo(Reply.NotConfigured.empty("UNLEASH_ACT_TOKEN"));
        assertThat(outside.heard()).isEmpty();
    }

    /** Newest first, as Unleash has them. */
    private static String page(long newest, Heard heard) {
        String[] query = heard.target().getQuery().split("[=&]");
        long from = newest - Long.parseLong(query[3]);
        return LongStream.iterate(from, id -> id > 0 && id > from - Long.parseLong(query[1]), id -> id - 1)
                .mapToObj("""
                        {"id":%d,"type":"feature-environment-disabled","createdAt":"2026-11-21T14:00:00.000Z","createdBy":"admin",
                         "featureName":"f","project":"default","environment":"production","data":null,"preData":null}"""::formatted)
                .collect(Collectors.joining(",", "{\"events\":[", "],\"total\":0}"));
    }

    private static FeatureEvents done(Reply<FeatureEvents> reply) {
        return ((Reply.Done<FeatureEvents>) reply).value();
    }

    private Unleash unleash() {
        return new Unleash(FakeOutside.http(), Optional.of(outside.url()), Optional.of(TOKEN), Optional.of(ACT_TOKEN));
    }
}
