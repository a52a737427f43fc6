package dev.evenkeel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest extends InTheSandbox {

    private String room;

    @BeforeEach
    void room() throws Exception {
        room = channel("inc-1");
    }

    @Test
    void slackCanAskToWait() {
        people.fault("chat.postMessage", "429", Map.of("times", 1, "retryAfter", 7));

        assertThatThrownBy(this::post)
                .isInstanceOfSatisfying(
                        SlackApiException.class,
                        e -> assertThat(e.getResponse().header("Retry-After")).isEqualTo("7"));
    }

    @Test
    void slackCanFailAndSayNothingUseful() throws Exception {
        people.fault("chat.postMessage", "500", once());

        assertThatThrownBy(this::post)
                .isInstanceOfSatisfying(
                        SlackApiException.class,
                        e -> assertThat(e.getResponse().code()).isEqualTo(500));
        assertThat(post().isOk()).isTrue();
    }

    @Test
    void slackCanRefuseInsideASuccess() throws Exception {
        people.fault("chat.postMessage", "not_ok", Map.of("times", 1, "error", "fatal_error"));

        assertThat(post().getError()).isEqualTo("fatal_error");
        assertThat(said()).isEmpty();
    }

    @Test
    void anAnswerCanBeLostAfterTheDeed() {
        people.fault("chat.postMessage", "lost_answer", once());

        assertThatThrownBy(this::post).isInstanceOf(IOException.class);
        assertThat(said()).hasSize(1);
    }

    @Test
    void aCallCanBeLostBeforeTheDeed() {
        people.fault("chat.postMessage", "drop", once());

        assertThatThrownBy(this::post).isInstanceOf(IOException.class);
        assertThat(said()).isEmpty();
    }

    @Test
    void anAnswerCanBeNoAnswer() {
        people.fault("chat.postMessage", "malformed", once());

        assertThatThrownBy(this::post).isInstanceOf(Exception.class);
        assertThat(said()).hasSize(1);
    }

    @Test
    void slackCanBeSlowOrDown() throws Exception {
        people.fault("chat.postMessage", "slow", Map.of("times", 1, "delayMillis", 150));
        post();
        assertThat(people.calls("chat.postMessage").getLast().path("millis").asDouble())
                .isGreaterThanOrEqualTo(150);

        people.step("faults", Map.of("kind", "down"));
        assertThatThrownBy(this::post).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> api.authTest(r -> r)).isInstanceOf(IOException.class);
        people.heal();
        assertThat(post().isOk()).isTrue();
    }

    @Test
    void slackCanBeDownForTwentyMinutesOfItsOwnClock() throws Exception {
        people.step("faults", Map.of("kind", "down", "minutes", 20));
        people.advance(Duration.ofMinutes(19));
        assertThatThrownBy(this::post).isInstanceOf(IOException.class);
        assertThat(people.faults()).hasSize(1);

        people.advance(Duration.ofMinutes(1));

        assertThat(post().isOk()).isTrue();
        assertThat(people.faults()).isEmpty();
    }

    @Test
    void anEndThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> people.step("faults", Map.of("kind", "down", "until", "soon")))
                .hasMessageContaining("send until as an instant");
        assertThatThrownBy(() -> people.step("faults", Map.of("kind", "down", "minutes", 0)))
                .hasMessageContaining("send minutes as a whole number above 0");
        assertThat(people.faults()).isEmpty();
    }

    @Test
    void whatIsSwitchedOnSaysHowOftenItStruck() throws Exception {
        people.fault("chat.postMessage", "not_ok", Map.of("error", "fatal_error"));
        post();
        post();
        api.authTest(r -> r);

        assertThat(people.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.path("struck").asInt()).isEqualTo(2);
            assertThat(fault.path("error").asText()).isEqualTo("fatal_error");
        });
    }

    @Test
    void chanceIsTheSameEveryTime() throws Exception {
        people.fault("chat.postMessage", "not_ok", Map.of("probability", 0.5, "seed", 42));
        List<Boolean> first = tenPosts();
        people.heal();
        people.fault("chat.postMessage", "not_ok", Map.of("probability", 0.5, "seed", 42));

        assertThat(tenPosts()).isEqualTo(first).contains(true, false);
    }

    @Test
    void everyExchangeStandsInTheTraffic() throws Exception {
        people.fault("chat.postMessage", "not_ok", once());
        post();
        post();

        List<JsonNode> calls = people.calls("chat.postMessage");
        assertThat(calls).extracting(c -> c.path("outcome").asText()).containsExactly("internal_error", "ok");
        assertThat(calls.get(1).path("request").asText())
                .contains("\"text\":\"hello\"")
                .doesNotContain(TOKEN);
        assertThat(calls.get(1).path("startMicros").asLong())
                .isGreaterThanOrEqualTo(calls.get(0).path("endMicros").asLong());
    }

    @Test
    void roundTripsOneAfterTheOtherAreCounted() throws Exception {
        people.latency(Duration.ofMillis(800));
        int before = people.traffic().size();
        post();
        Thread one = Thread.startVirtualThread(() -> quietly(this::post));
        Thread two = Thread.startVirtualThread(() -> quietly(this::post));
        one.join();
        two.join();

        List<JsonNode> calls = people.traffic().stream()
                .skip(before)
                .filter(e -> e.path("kind").asText().equals("api"))
                .toList();
        assertThat(calls).hasSize(3);
        assertThat(SandboxClient.sequentialRoundTrips(calls)).isEqualTo(2);
    }

    private static void quietly(Callable<?> call) {
        try {
            call.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private List<Boolean> tenPosts() throws Exception {
        List<Boolean> outcomes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            outcomes.add(post().isOk());
        }
        return outcomes;
    }

    private ChatPostMessageResponse post() throws IOException, SlackApiException {
        return api.chatPostMessage(r -> r.channel(room).text("hello"));
    }

    private List<JsonNode> said() {
        return people.messages(room).stream()
                .filter(m -> m.path("text").asText().equals("hello"))
                .toList();
    }
}
