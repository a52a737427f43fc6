package dev.evenkeel.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.view.Views;
import org.junit.jupiter.api.Test;

import dev.evenkeel.time.Patience;
import dev.evenkeel.time.SettableClock;

/** What a page hears of the workspace while it is open. */
class LiveTest extends InTheSandbox {

    @Test
    void a_page_hears_first_everything_its_person_sees_and_then_only_what_is_new() throws Exception {
        people.message("ana", "general", "before");
        try (Watching page = watching("user=U0BO&channel=C0GENERAL")) {
            JsonNode whole = page.until(event -> event.path("whole").asBoolean());
            assertThat(whole.at("/me/realName").asText()).isEqualTo("Bo Chen");
            assertThat(whole.at("/people/U0ANA/name").asText()).isEqualTo("ana");
            assertThat(whole.at("/groups/S0ONCALL/handle").asText()).isEqualTo("oncall");
            assertThat(whole.path("channels").findValuesAsText("name"))
                    .containsExactly("general", "incidents", "deploys", "alerts");
            assertThat(whole.at("/channel/name").asText()).isEqualTo("general");
            assertThat(whole.path("items").findValuesAsText("text")).containsExactly("before");
            assertThat(whole.path("hasOlder").asBoolean()).isFalse();
            assertThat(whole.at("/clock/now").asText()).startsWith("20");

            String ts = people.message("ana", "general", "after");

            JsonNode news = page.until(event -> !event.has("whole") && event.has("items"));
            assertThat(news.path("items").findValuesAsText("ts")).containsExactly(ts);
            assertThat(news.has("people")).isFalse();
            assertThat(news.has("me")).isFalse();
        }
    }

    @Test
    void a_page_hears_of_a_form_that_came_too_late_until_its_person_does_something_else() throws Exception {
        String trigger =
                people.command("ana", "general", "/incident").path("triggerId").asText();
        people.advance(Duration.ofSeconds(4));
        try (Watching page = watching("user=ana&channel=general");
                Watching other = watching("user=bo&channel=general")) {
            String form = "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"Declare\"},\"blocks\":[]}";
            assertThat(api.viewsOpen(r -> r.triggerId(trigger).viewAsString(form))
                            .getError())
                    .isEqualTo("trigger_expired");

            JsonNode late = page.section("views", views -> views.size() == 1).get(0);
            assertThat(late.path("lost").asText()).isEqualTo("trigger_expired");
            assertThat(late.at("/title/text").asText()).isEqualTo("Declare");
            assertThat(people.views("ana")).isEmpty();

            people.command("ana", "general", "/incident");

            page.section("views", JsonNode::isEmpty);
            assertThat(other.heard()).noneMatch(news -> news.path("views").size() > 0);
        }
    }

    @Test
    void a_message_is_on_the_page_within_three_tenths_of_a_second() throws Exception {
        try (Watching page = watching("user=ana&channel=general")) {
            page.until(event -> event.has("whole"));
            List<Long> millis = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                String words = "number " + i;
                long sent = System.nanoTime();
                people.message("bo", "general", words);
                page.until(event -> event.path("items").findValuesAsText("text").contains(words));
                millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sent));
            }
            assertThat(millis.stream().sorted().toList().get(5)).isLessThan(300);
        }
    }

    @Test
    void a_message_that_changes_comes_again_and_one_that_is_deleted_goes() throws Exception {
        String kept = people.message("ana", "general", "kept");
        String edited = people.message("ana", "general", "teh typo");
        String deleted = people.message("ana", "general", "oops");
        try (Watching page = watching("user=bo&channel=general")) {
            page.until(event -> event.has("whole"));

            people.edit("ana", "general", edited, "the typo");
            people.delete("ana", "general", deleted);
            people.react("bo", "general", edited, "eyes");
            people.pin("bo", "general", edited);

            page.until(event -> event.path("items").findValuesAsText("pinned").contains("true"));
            assertThat(page.words()).startsWith("kept", "the typo").doesNotContain("oops");
            assertThat(page.sendings(kept)).isEqualTo(1);
            assertThat(page.sendings(edited)).isBetween(2L, 4L);
            assertThat(page.section("channel", c -> !c.path("pins").isEmpty())
                            .at("/pins/0/message/text")
                            .asText())
                    .isEqualTo("the typo");
        }
    }

    @Test
    void a_thread_is_heard_beside_its_channel_and_its_parent_counts_the_replies() throws Exception {
        String parent = people.message("ana", "general", "who looks?");
        try (Watching page = watching("user=bo&channel=general&thread=" + parent)) {
            JsonNode whole = page.until(event -> event.has("whole"));
            assertThat(whole.at("/thread/items").findValuesAsText("text")).containsExactly("who looks?");

            people.reply("chidi", "general", parent, "I do");

            JsonNode news = page.until(event -> !event.has("whole") && event.has("thread"));
            assertThat(news.at("/thread/items").findValuesAsText("text")).contains("I do");
            assertThat(news.path("items").findValuesAsText("reply_count")).contains("1");
            assertThat(page.words()).containsExactly("who looks?");
        }
    }

    @Test
    void the_newest_messages_come_first_and_older_ones_when_more_are_asked_for() throws Exception {
        List<String> sent = IntStream.range(0, 12)
                .mapToObj(i -> people.message("ana", "general", "line " + i))
                .toList();
        try (Watching page = watching("user=bo&channel=general&last=5")) {
            JsonNode whole = page.until(event -> event.has("whole"));
            assertThat(whole.path("items").findValuesAsText("ts")).isEqualTo(sent.subList(7, 12));
            assertThat(whole.path("hasOlder").asBoolean()).isTrue();

            people.message("ana", "general", "line 12");

            page.until(event -> event.path("items").findValuesAsText("text").contains("line 12"));
            assertThat(page.words()).hasSize(6).startsWith("line 7");
        }
        try (Watching page = watching("user=bo&channel=general&last=5&since=" + sent.get(2))) {
            assertThat(page.until(event -> event.has("whole")).path("items")).hasSize(11);
        }
    }

    @Test
    void only_members_hear_what_is_said_in_a_private_channel() throws Exception {
        String room = people.addChannel("ana", "war-room", true);
        try (Watching page = watching("user=bo&channel=" + room)) {
            JsonNode whole = page.until(event -> event.has("whole"));
            assertThat(whole.path("channels").findValuesAsText("name")).doesNotContain("war-room");
            assertThat(whole.path("channel").isNull()).isTrue();
            assertThat(whole.has("items")).isFalse();
            people.message("ana", "war-room", "the secret");
            people.message("ana", "general", "not secret");
            page.section("channels", list -> list.toString().contains("\"unread\":1"));
            assertThat(page.heard().toString()).doesNotContain("secret");

            people.step("join", Map.of("user", "bo", "channel", room, "inviter", "ana"));

            page.until(event -> event.path("items").findValuesAsText("text").contains("the secret"));
            people.leave("bo", "war-room");
            page.until(event -> event.has("gone"));
            assertThat(page.words()).isEmpty();
        }
    }

    @Test
    void a_guest_sees_no_channel_they_are_not_in() throws Exception {
        try (Watching page = watching("user=gus&channel=general")) {
            JsonNode whole = page.until(event -> event.has("whole"));
            assertThat(whole.path("channels")).isEmpty();
            assertThat(whole.path("channel").isNull()).isTrue();
        }
    }

    @Test
    void two_people_have_one_conversation_which_nobody_else_sees() throws Exception {
        String made = people.step("direct", Map.of("user", "ana", "with", "bo"))
                .path("channel")
                .asText();
        assertThat(people.step("direct", Map.of("user", "bo", "with", "ana"))
                        .path("channel")
                        .asText())
                .isEqualTo(made);
        people.message("ana", made, "between us");
        try (Watching bo = watching("user=bo&channel=" + made);
                Watching dee = watching("user=dee&channel=" + made)) {
            JsonNode whole = bo.until(event -> event.has("whole"));
            assertThat(whole.path("items").findValuesAsText("text")).containsExactly("between us");
            assertThat(whole.at("/channel/with").toString()).isEqualTo("[\"U0ANA\"]");
            assertThat(dee.until(event -> event.has("whole")).has("items")).isFalse();
        }
    }

    @Test
    void words_for_one_person_are_on_their_page_alone() throws Exception {
        try (Watching ana = watching("user=ana&channel=general");
                Watching bo = watching("user=bo&channel=general")) {
            api.chatPostEphemeral(r -> r.channel("C0GENERAL").user("U0ANA").text("only you"));
            people.message("chidi", "general", "everyone");

            ana.until(event -> event.path("items").findValuesAsText("text").contains("everyone"));
            bo.until(event -> event.path("items").findValuesAsText("text").contains("everyone"));
            assertThat(ana.words()).containsExactly("only you", "everyone");
            assertThat(bo.words()).containsExactly("everyone");
        }
    }

    @Test
    void a_form_opens_on_the_page_of_whoever_asked_for_it() throws Exception {
        try (Watching page = watching("user=ana&channel=general")) {
            String trigger = people.command("ana", "general", "/incident")
                    .path("triggerId")
                    .asText();
            api.viewsOpen(r -> r.triggerId(trigger)
                    .view(Views.view(v -> v.type("modal")
                            .title(Views.viewTitle(t -> t.type("plain_text").text("Declare")))
                            .blocks(List.of(
                                    Blocks.section(s -> s.text(BlockCompositions.markdownText("what happens?"))))))));

            JsonNode views = page.section("views", list -> !list.isEmpty());
            assertThat(views.at("/0/title/text").asText()).isEqualTo("Declare");
            people.step("form", Map.of("user", "ana", "close", true));
            page.section("views", JsonNode::isEmpty);
        }
    }

    @Test
    void a_clock_that_is_moved_and_a_fault_that_is_switched_on_are_told() throws Exception {
        try (Watching page = watching("user=ana&channel=general")) {
            page.until(event -> event.has("whole"));

            people.advance(Duration.ofHours(3));
            page.until(event -> !event.has("whole") && event.has("clock"));
            people.fault("chat.postMessage", "500", Map.of());

            page.section("faults", faults -> faults.path("active").asInt() == 1);
            people.heal();
            page.section("faults", faults -> faults.path("active").asInt() == 0);
        }
    }

    @Test
    void whoever_is_nobody_is_refused() {
        given().get(server.url() + "/live?user=nobody").then().statusCode(400).body("error", equalTo("user_not_found"));
        given().get(server.url() + "/live").then().statusCode(400);
    }

    @Test
    void a_page_of_another_site_hears_nothing() {
        given().header("Origin", "http://evil.example")
                .get(server.url() + "/live?user=ana")
                .then()
                .statusCode(403);
    }

    @Test
    void a_sandbox_that_closes_ends_its_streams() throws Exception {
        SandboxSettings settings = new SandboxSettings(bot::url, SECRET, Optional.of(TOKEN), Optional.empty());
        SandboxServer closing = SandboxServer.start(settings, SettableClock.alone(), 0);
        try (Watching page = new Watching(closing.url(), "user=ana")) {
            page.until(event -> event.has("whole"));

            closing.close();

            await().atMost(Patience.OF_A_TEST).until(page::hasEnded);
        }
    }

    private Watching watching(String query) throws Exception {
        return new Watching(server.url(), query);
    }
}
