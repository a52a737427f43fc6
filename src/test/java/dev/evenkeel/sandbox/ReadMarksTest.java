package dev.evenkeel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.evenkeel.time.Patience;
import dev.evenkeel.time.SettableClock;

/** What somebody missed while they looked elsewhere. */
class ReadMarksTest extends InTheSandbox {

    @Test
    void what_others_wrote_since_somebody_looked_is_unread() throws Exception {
        people.message("ana", "general", "one");
        String two = people.message("bo", "general", "two");
        people.message("chidi", "general", "three");
        people.message("ana", "general", "my own");
        api.chatPostEphemeral(r -> r.channel("C0GENERAL").user("U0ANA").text("a whisper"));

        assertThat(unread("ana", "general")).isEqualTo(2);
        read("ana", "general", two);
        assertThat(unread("ana", "general")).isEqualTo(1);
        assertThat(unread("bo", "general")).isEqualTo(3);
    }

    @Test
    void what_was_read_stays_read() throws Exception {
        String one = people.message("bo", "general", "one");
        String two = people.message("bo", "general", "two");
        read("ana", "general", two);
        read("ana", "general", one);

        assertThat(unread("ana", "general")).isZero();
    }

    @Test
    void calls_by_name_by_group_and_to_everybody_are_mentions_in_threads_too() throws Exception {
        String parent = people.message("bo", "general", "hello @chidi");
        people.message("bo", "general", "@here look");
        people.message("bo", "general", "nothing");
        people.message("bo", "general", "does @oncall know?");
        people.reply("bo", "general", parent, "@chidi again");

        assertThat(line("chidi", "general").path("mentions").asInt()).isEqualTo(4);
        assertThat(line("chidi", "general").path("unread").asInt()).isEqualTo(4);
        assertThat(line("dee", "general").path("mentions").asInt()).isEqualTo(1);
    }

    @Test
    void somebody_who_comes_later_has_not_missed_what_was_said_before() throws Exception {
        people.addChannel("ana", "late", false);
        people.message("ana", "late", "before");
        assertThat(unread("bo", "late")).isZero();

        people.join("bo", "late");
        assertThat(unread("bo", "late")).isZero();
        people.message("ana", "late", "after");

        assertThat(unread("bo", "late")).isEqualTo(1);
    }

    @Test
    void a_page_hears_of_a_message_in_a_channel_it_does_not_show_and_that_it_was_read() throws Exception {
        try (Watching page = new Watching(server.url(), "user=ana&channel=general")) {
            String ts = people.message("bo", "deploys", "shipped, @ana");

            JsonNode list = page.section(
                    "channels",
                    channels -> line(channels, "deploys").path("unread").asInt() == 1);
            assertThat(line(list, "deploys").path("mentions").asInt()).isEqualTo(1);
            assertThat(line(list, "deploys").path("latest").asText()).isEqualTo(ts);
            read("ana", "deploys", ts);
            page.section(
                    "channels",
                    channels -> line(channels, "deploys").path("unread").asInt() == 0);
        }
    }

    @Test
    void nobody_marks_what_they_cannot_see() {
        people.addChannel("ana", "war-room", true);

        assertThatThrownBy(() -> read("bo", "war-room", "1.000000")).hasMessageContaining("channel_not_found");
    }

    @Test
    void what_was_read_is_remembered_by_the_next_life(@TempDir Path data) throws Exception {
        SandboxSettings kept = new SandboxSettings(bot::url, SECRET, Optional.of(TOKEN), Optional.of(data));
        try (SandboxServer first = SandboxServer.start(kept, SettableClock.alone(), 0)) {
            SandboxClient there = new SandboxClient(first.url());
            String ts = there.message("bo", "general", "one");
            there.message("bo", "general", "two");
            there.step("read", Map.of("user", "ana", "channel", "general", "ts", ts));
            await().atMost(Patience.OF_A_TEST)
                    .until(() -> Files.exists(data.resolve("sandbox.json"))
                            && Files.readString(data.resolve("sandbox.json")).contains("\"reads\":{\"U0ANA\""));
        }
        try (SandboxServer second = SandboxServer.start(kept, SettableClock.alone(), 0);
                Watching page = new Watching(second.url(), "user=ana")) {
            JsonNode whole = page.until(event -> event.has("whole"));
            assertThat(line(whole.path("channels"), "general").path("unread").asInt())
                    .isEqualTo(1);
        }
    }

    private void read(String user, String channel, String ts) {
        people.step("read", Map.of("user", user, "channel", channel, "ts", ts));
    }

    private int unread(String user, String channel) throws Exception {
        return line(user, channel).path("unread").asInt();
    }

    private JsonNode line(String user, String channel) throws Exception {
        try (Watching page = new Watching(server.url(), "user=" + user)) {
            return line(page.until(event -> event.has("whole")).path("channels"), channel);
        }
    }

    private static JsonNode line(JsonNode channels, String name) {
        for (JsonNode channel : channels) {
            if (channel.path("name").asText().equals(name)) {
                return channel;
            }
        }
        throw new AssertionError("no #" + name + " in " + channels);
    }
}
