package dev.evenkeel.flag.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.flag.FlagNews;
import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.http.FakeOutside;
import dev.evenkeel.provider.http.FakeOutside.Says;
import dev.evenkeel.provider.unleash.UnleashAt;

class UnleashFeedTest {

    private final FakeOutside outside = new FakeOutside();
    private final Feed feed = new UnleashFeed(UnleashAt.with(outside));

    @AfterEach
    void close() {
        outside.close();
    }

    private static String event(int id, String type) {
        return """
                {"id": %d, "type": "%s", "createdAt": "2026-03-01T10:00:00Z", "featureName": "f%d", "project": "default",
                 "environment": "production", "data": {}, "preData": null, "tags": [{"type": "service", "value": "shop"}]}""".formatted(id, type, id);
    }

    private void logs(List<String> newestFirst) {
        outside.teach(
                "GET /api/admin/search/events",
                heard -> heard.path().contains("offset=0")
                        ? Says.ok("{\"events\": [" + String.join(",", newestFirst) + "]}")
                        : Says.ok("{\"events\": []}"));
    }

    @Test
    void whatIsNewSinceTheLastReadingIsToldOldestFirstAndOtherEventsOnlyMoveThePlace() {
        logs(List.of(
                event(9, "user-created"),
                event(8, "feature-environment-disabled"),
                event(7, "feature-environment-enabled"),
                event(6, "feature-environment-enabled")));

        assertThat(feed.since("6")).isInstanceOfSatisfying(Reply.Done.class, done -> {
            Feed.Read read = (Feed.Read) done.value();
            assertThat(read.news()).extracting(FlagNews::key).containsExactly("f7", "f8");
            assertThat(read.news().getFirst().services()).containsExactly("shop");
            assertThat(read.lastSeen()).isEqualTo("9");
            assertThat(read.complete()).isTrue();
        });
    }

    @Test
    void theFirstReadingTakesTheNewestPageAndNothingNewKeepsThePlace() {
        logs(IntStream.rangeClosed(1, 200)
                .mapToObj(i -> event(201 - i, "feature-environment-enabled"))
                .toList());
        assertThat(feed.since(""))
                .isInstanceOfSatisfying(
                        Reply.Done.class,
                        done -> assertThat(((Feed.Read) done.value()).lastSeen())
                                .isEqualTo("200"));
        assertThat(feed.since("200")).isEqualTo(new Reply.Done<>(new Feed.Read(List.of(), "200", true)));
    }

    @Test
    void aRefusalIsPassedOn() {
        outside.sayInstead(Says.of(401, "{}"));

        assertThat(feed.since("6")).isInstanceOf(Reply.Refused.class);
    }
}
