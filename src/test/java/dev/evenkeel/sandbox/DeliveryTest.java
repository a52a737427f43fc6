package dev.evenkeel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryTest extends InTheSandbox {

    @BeforeEach
    void room() throws Exception {
        channel("inc-1");
        people.join("ana", "inc-1");
    }

    @Test
    void aRefusedEventIsTriedThreeTimesMoreByTheSandboxsClock() {
        bot.answering(h -> new FakeBot.Says(500, ""));
        people.message("ana", "inc-1", "hello");
        await().until(() -> attempts("hello").size() == 2);

        people.advance(Duration.ofSeconds(61));
        await().until(() -> attempts("hello").size() == 3);
        people.advance(Duration.ofMinutes(5));
        await().until(() -> attempts("hello").size() == 4);
        people.advance(Duration.ofHours(1));
        await().until(() -> people.step("event", Map.of("event", Map.of("type", "last")))
                .path("ack")
                .has("status"));

        List<FakeBot.Heard> all = attempts("hello");
        assertThat(all).hasSize(4);
        assertThat(all).extracting(h -> h.header("X-slack-retry-num")).containsExactly("", "1", "2", "3");
        assertThat(all.get(3).header("X-slack-retry-reason")).isEqualTo("http_error");
        assertThat(all).extracting(FakeBot.Heard::body).containsOnly(all.get(0).body());
    }

    @Test
    void theBotCanAskForNoFurtherAttempt() {
        bot.answering(h -> new FakeBot.Says(500, "", Map.of("X-Slack-No-Retry", "1")));
        people.message("ana", "inc-1", "no use");
        bot.answering(h -> FakeBot.Says.OK);
        people.message("ana", "inc-1", "next");

        assertThat(attempts("no use")).hasSize(1);
    }

    @Test
    void anAnswerAfterThreeSecondsIsNone() {
        CountDownLatch patience = new CountDownLatch(1);
        bot.answering(h -> {
            awaitQuietly(patience);
            return FakeBot.Says.OK;
        });
        String ack = people.step("message", Map.of("user", "ana", "channel", "inc-1", "text", "slow"))
                .at("/ack/failed")
                .asText();
        patience.countDown();
        await().until(() -> attempts("slow").size() == 2);

        assertThat(ack).isEqualTo("http_timeout");
        assertThat(attempts("slow").get(1).header("X-slack-retry-reason")).isEqualTo("http_timeout");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void eventsArriveInTheirOrder() {
        List<String> said = IntStream.range(0, 30).mapToObj(i -> "number " + i).toList();
        said.forEach(text -> people.message("ana", "inc-1", text));

        assertThat(texts()).isEqualTo(said);
    }

    @Test
    void anEventCanArriveTwice() {
        people.eventFault("duplicate", once());
        people.message("ana", "inc-1", "twice");
        await().until(() -> attempts("twice").size() == 2);

        assertThat(attempts("twice").get(0).body())
                .isEqualTo(attempts("twice").get(1).body());
    }

    @Test
    void eventsCanChangePlaces() {
        people.eventFault("reorder", Map.of("times", 1, "method", "message"));
        Thread.startVirtualThread(() -> people.message("ana", "inc-1", "first"));
        await().until(() -> people.messages("inc-1").stream()
                .anyMatch(m -> m.path("text").asText().equals("first")));
        people.message("ana", "inc-1", "second");
        await().until(() -> texts().size() == 2);

        assertThat(texts()).containsExactly("second", "first");
    }

    @Test
    void anEventCanBeLost() {
        people.eventFault("drop", once());
        people.message("ana", "inc-1", "lost");
        people.message("ana", "inc-1", "heard");

        assertThat(texts()).containsExactly("heard");
    }

    @Test
    void editsDeletionsPinsReactionsAndMentionsAreTold() {
        String ts = people.message("ana", "inc-1", "checkot is down");
        people.edit("ana", "inc-1", ts, "checkout is down");
        people.react("ana", "inc-1", ts, "pushpin");
        people.unreact("ana", "inc-1", ts, "pushpin");
        people.pin("ana", "inc-1", ts);
        people.unpin("ana", "inc-1", ts);
        people.delete("ana", "inc-1", ts);
        people.step("mention", Map.of("user", "ana", "channel", "inc-1", "text", "status"));

        List<JsonNode> messages = bot.events("message");
        assertThat(messages)
                .extracting(m -> m.path("subtype").asText())
                .contains("channel_join", "message_changed", "message_deleted", "pinned_item");
        JsonNode changed = messages.stream()
                .filter(m -> m.path("subtype").asText().equals("message_changed"))
                .findFirst()
                .orElseThrow();
        assertThat(changed.path("message").path("text").asText()).isEqualTo("checkout is down");
        assertThat(changed.path("previous_message").path("text").asText()).isEqualTo("checkot is down");
        assertThat(bot.events("reaction_added").get(0).path("item").path("ts").asText())
                .isEqualTo(ts);
        assertThat(bot.events("reaction_removed")).hasSize(1);
        assertThat(bot.events("pin_added")
                        .get(0)
                        .path("item")
                        .path("message")
                        .path("ts")
                        .asText())
                .isEqualTo(ts);
        assertThat(bot.events("pin_removed")).hasSize(1);
        assertThat(bot.events("app_mention").get(0).path("text").asText()).isEqualTo("<@U0BOT> status");
        assertThat(bot.events("member_joined_channel").get(0).path("user").asText())
                .isEqualTo("U0ANA");
    }

    @Test
    void whatHappensToChannelsIsTold() {
        people.step("rename", Map.of("user", "ana", "channel", "inc-1", "name", "inc-2"));
        people.step("topic", Map.of("user", "ana", "channel", "inc-2", "topic", "SEV1 | ana leads"));
        people.step("archive", Map.of("user", "ana", "channel", "inc-2"));
        people.step("unarchive", Map.of("user", "ana", "channel", "inc-2"));
        people.leave("ana", "inc-2");

        assertThat(bot.events("channel_rename")
                        .get(0)
                        .path("channel")
                        .path("name")
                        .asText())
                .isEqualTo("inc-2");
        assertThat(bot.events("channel_archive")).hasSize(1);
        assertThat(bot.events("channel_unarchive")).hasSize(1);
        assertThat(bot.events("member_left_channel")).hasSize(1);
        assertThat(bot.events("message"))
                .anyMatch(m -> m.path("subtype").asText().equals("channel_topic"));
    }

    @Test
    void theAddressCanBeVerified() {
        bot.answering(h -> new FakeBot.Says(200, "challenge"));
        JsonNode answer = people.step("verification", Map.of());

        assertThat(answer.path("ack").path("body").asText()).isEqualTo("challenge");
        assertThat(bot.heard().getLast().body()).contains("url_verification");
    }

    private List<FakeBot.Heard> attempts(String text) {
        return bot.heard().stream()
                .filter(h -> h.event().path("text").asText().equals(text))
                .toList();
    }

    private List<String> texts() {
        return bot.events("message").stream()
                .filter(m -> !m.has("subtype") && m.path("user").asText().equals("U0ANA"))
                .map(m -> m.path("text").asText())
                .toList();
    }
}
