package dev.evenkeel.slack.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.evenkeel.sandbox.SandboxClient;
import dev.evenkeel.time.Patience;
import dev.evenkeel.work.Standstill;

/** People at their keyboards: commands go in at the signed door, and what counts is what they then see in the workspace. */
@ExtendWith(Standstill.class)
abstract class ByHand {

    static final Duration PATIENCE = Patience.OF_A_TEST;

    @TestHTTPResource("/")
    URI root;

    SandboxClient people;

    @BeforeEach
    void sitDown() {
        people = new SandboxClient(root.toString());
        people.rates(false);
        people.heal();
    }

    /** A title nobody used before. */
    static String title(String words) {
        return words + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Declares by one line in #general, and waits until the declarer is inside; answers the channel's id. */
    String declare(String user, String options, String title) {
        people.command(user, "general", "/incident declare " + options + " " + title);
        return channelOf(title);
    }

    /** The channel whose summary shows this title, once it is there. */
    String channelOf(String title) {
        return await("a channel about " + title)
                .atMost(PATIENCE)
                .until(() -> channelAbout(title), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> channelAbout(String title) {
        return people.channelsNamed("inc-").stream()
                .map(channel -> channel.path("id").asText())
                .filter(id -> people.messages(id).stream()
                        .anyMatch(message -> message.toString().contains(title)))
                .findFirst();
    }

    /** Types after {@code /incident} in the incident's channel. */
    void type(String user, String channel, String line) {
        JsonNode answer = people.command(user, channel, "/incident " + line);
        assertThat(answer.path("ack").path("status").asInt()).as(line).isEqualTo(200);
        assertThat(answer.path("ack").path("body").asText()).as(line).isEmpty();
    }

    /** Waits until the channel shows these words. */
    void sees(String channel, String... words) {
        awaitWords(() -> people.transcript(channel), List.of(words));
    }

    /** Waits until this person, and perhaps nobody else, sees these words in the channel. */
    void seesAlone(String user, String channel, String... words) {
        awaitWords(() -> people.transcript(channel, user), List.of(words));
    }

    private static void awaitWords(Supplier<String> shown, List<String> words) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(shown.get()).contains(words));
    }
}
