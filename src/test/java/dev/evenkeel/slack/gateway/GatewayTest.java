package dev.evenkeel.slack.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Place;
import dev.evenkeel.chat.Text;
import dev.evenkeel.chat.outbox.Utterance;
import dev.evenkeel.people.People;
import dev.evenkeel.people.Person;
import dev.evenkeel.people.Team;
import dev.evenkeel.sandbox.SandboxClient;
import dev.evenkeel.time.Patience;
import dev.evenkeel.time.SettableClock;
import dev.evenkeel.work.CallState;
import dev.evenkeel.work.Deliveries;
import dev.evenkeel.work.Delivery;
import dev.evenkeel.work.Priority;

@QuarkusTest
class GatewayTest {

    @TestHTTPResource("/")
    URI base;

    @Inject
    Chat chat;

    @Inject
    Deliveries deliveries;

    @Inject
    SettableClock clock;

    @Inject
    Team team;

    @Inject
    People people;

    @Inject
    Strangers strangers;

    private SandboxClient slack;
    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final String channel = "gate-" + id;
    private final String subject = "GATE-" + id;
    private String channelId;

    @BeforeEach
    void aChannelWithTheBotInIt() {
        clock.release();
        slack = new SandboxClient(base.toString());
        slack.heal();
        slack.rates(false);
        await().until(() -> team.workspace().isPresent());
        channelId = slack.addChannel("ana", channel, false);
        slack.step("join", Map.of("user", "evenkeel", "channel", channel));
    }

    @AfterEach
    void heal() {
        slack.heal();
        slack.rates(true);
        clock.release();
    }

    @Test
    void what_is_said_arrives_with_its_mark_and_wakes_nobody_by_accident() {
        UUID said = say(Message.line("Watch out: {}", "<!channel> <@U1> & <b>"));
        assertThat(settled(said).state()).isEqualTo(CallState.DELIVERED);
        JsonNode message = messages().getFirst();
        assertThat(message.path("text").asText()).isEqualTo("Watch out: &lt;!channel&gt; &lt;@U1&gt; &amp; &lt;b&gt;");
        assertThat(message.at("/metadata/event_type").asText()).isEqualTo("evenkeel");
        assertThat(message.at("/metadata/event_payload/id").asText()).isEqualTo(said.toString());
        assertThat(settled(said).result())
                .hasValueSatisfying(result ->
                        assertThat(result).contains(message.path("ts").asText()).contains(channelId));
    }

    @Test
    void a_message_is_edited_pinned_and_taken_back_where_it_stands() {
        UUID said = say(Message.of(Text.of("card"), List.of(new Part.Words(Text.of("before")))));
        settled(said);
        inTransaction(() -> {
            chat.replace(said, Message.line("after"));
            chat.pin(said);
            return null;
        });
        await().until(() -> messages().getFirst().path("text").asText().equals("after"));
        assertThat(messages().getFirst().toString()).doesNotContain("before");
        assertThat(messages().getFirst().at("/metadata/event_payload/id").asText())
                .isEqualTo(said.toString());
        await().until(() -> !slack.channel(channel).path("pins").isEmpty());
        inTransaction(() -> {
            chat.retract(said);
            return null;
        });
        await().until(() -> messages().isEmpty());
    }

    @Test
    void a_lost_answer_is_found_by_its_mark_and_the_message_is_not_doubled() {
        slack.fault("chat.postMessage", "lost_answer", Map.of("times", 1));
        UUID said = say(Message.line("only once"));
        assertThat(settled(said).state()).isEqualTo(CallState.DELIVERED);
        assertThat(messages()).hasSize(1);
        assertThat(calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void a_lost_answer_in_a_thread_is_found_among_the_replies() {
        String parent = slack.message("ana", channel, "it burns");
        slack.fault("chat.postMessage", "lost_answer", Map.of("times", 1));
        UUID said = say(Message.line("only once").inThread(parent));
        assertThat(settled(said).state()).isEqualTo(CallState.DELIVERED);
        assertThat(calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void a_message_that_never_arrived_is_looked_for_and_then_said_again() {
        slack.fault("chat.postMessage", "drop", Map.of("times", 1));
        UUID said = say(Message.line("at last"));
        assertThat(settled(said).state()).isEqualTo(CallState.DELIVERED);
        assertThat(messages()).hasSize(1);
    }

    @Test
    void an_unreadable_answer_is_no_yes_and_no_no() {
        slack.fault("chat.postMessage", "malformed", Map.of("times", 1));
        UUID said = say(Message.line("at last"));
        assertThat(settled(said).state()).isEqualTo(CallState.DELIVERED);
        assertThat(messages()).hasSize(1);
    }

    @Test
    void a_server_error_does_not_double_a_message() {
        slack.fault("chat.postMessage", "500", Map.of("times", 2));
        UUID said = say(Message.line("only once"));
        assertThat(settled(said).state()).isEqualTo(CallState.DELIVERED);
        assertThat(messages()).hasSize(1);
    }

    @Test
    void slack_says_ok_false_five_times_and_then_yes_and_the_message_still_arrives() {
        slack.fault("chat.postMessage", "not_ok", Map.of("times", 5, "error", "internal_error"));
        UUID said = say(Message.line("still here"));
        assertThat(settled(said).state()).isEqualTo(CallState.DELIVERED);
        assertThat(messages()).hasSize(1);
        assertThat(calls("chat.postMessage")).hasSize(6);
    }

    @Test
    void a_refusal_for_ever_is_not_counted_as_said_and_not_tried_again() {
        slack.fault("chat.postMessage", "not_ok", Map.of("times", 1, "error", "is_archived"));
        UUID said = say(Message.line("nobody hears"));
        Delivery delivery = settled(said);
        assertThat(delivery.state()).isEqualTo(CallState.REFUSED);
        assertThat(delivery.error()).contains("is_archived");
        assertThat(delivery.attempts()).isEqualTo(1);
    }

    @Test
    void trouble_with_the_token_is_waited_out() {
        slack.fault("chat.postMessage", "not_ok", Map.of("times", 1, "error", "token_revoked"));
        UUID said = say(Message.line("later"));
        await().until(() -> deliveries.byId(said).orElseThrow().error().isPresent());
        assertThat(deliveries.byId(said).orElseThrow().state()).isEqualTo(CallState.PENDING);
        assertThat(settled(said).state()).isEqualTo(CallState.DELIVERED);
    }

    @Test
    void too_many_requests_are_repeated_when_slack_allows_it() {
        slack.fault("chat.postMessage", "429", Map.of("times", 1, "retryAfter", 1));
        UUID said = say(Message.line("patient"));
        assertThat(settled(said).state()).isEqualTo(CallState.DELIVERED);
        assertThat(messages()).hasSize(1);
    }

    @Test
    void a_dozen_messages_in_one_channel_keep_their_order_and_slacks_rate() {
        slack.rates(true);
        List<UUID> said = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            said.add(say(Message.line("number " + i)));
        }
        await().atMost(Duration.ofSeconds(40))
                .until(() -> deliveries.byId(said.getLast()).orElseThrow().state() == CallState.DELIVERED);
        assertThat(messages())
                .extracting(it -> it.path("text").asText())
                .containsExactly(
                        "number 0",
                        "number 1",
                        "number 2",
                        "number 3",
                        "number 4",
                        "number 5",
                        "number 6",
                        "number 7",
                        "number 8",
                        "number 9",
                        "number 10",
                        "number 11");
        assertThat(calls("chat.postMessage")).allMatch(call -> call.toString().contains("\"ok\""));
    }

    @Test
    void a_channel_is_opened_with_everybody_in_it_and_its_name_cleaned() {
        String name = "Inc 12: Zahlung ä " + id;
        UUID opening = open(name);
        inTransaction(() -> {
            Place.Room room = new Place.Room(subject);
            chat.say(room, subject, Message.line("summary"), Priority.DECLARE);
            chat.invite(room, subject, List.of(user("ana"), user("bo"), "U0NOBODY"), Priority.DECLARE);
            chat.topic(room, subject, Text.of("*SEV2* {}", "a < b ".repeat(100)));
            chat.bookmark(room, subject, "Card", "https://example.org/?a=1&b=2");
            return null;
        });
        assertThat(settled(opening).state()).isEqualTo(CallState.DELIVERED);
        String opened = "inc-12-zahlung-" + id;
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !slack.channel(opened).path("bookmarks").isEmpty()
                        && slack.channel(opened).path("topic").toString().contains("SEV2"));
        Delivery invited = settled(ofKind(Utterance.Invite.KIND));
        assertThat(invited.state()).isEqualTo(CallState.DELIVERED);
        assertThat(invited.result()).hasValueSatisfying(it -> assertThat(it).contains("U0NOBODY", "user_not_found"));
        assertThat(slack.channel(opened).path("members").toString()).contains(user("ana"), user("bo"));
    }

    @Test
    void somebody_elses_channel_of_that_name_is_left_alone() {
        slack.addChannel("ana", "inc-77-" + id, false);
        UUID opening = open("inc-77-" + id);
        assertThat(settled(opening).result())
                .hasValueSatisfying(it -> assertThat(it).contains("inc-77-" + id + "-2"));
    }

    @Test
    void a_channel_whose_creation_was_not_answered_is_found_again_and_not_opened_twice() {
        slack.fault("conversations.create", "lost_answer", Map.of("times", 1));
        UUID opening = open("inc-78-" + id);
        assertThat(settled(opening).state()).isEqualTo(CallState.DELIVERED);
        assertThat(slack.channelsNamed("inc-78-" + id)).hasSize(1);
        assertThat(calls("conversations.create")).hasSize(1);
    }

    @Test
    void a_lost_creation_beside_somebody_elses_channel_ends_in_ours() {
        slack.addChannel("ana", "inc-79-" + id, false);
        slack.fault("conversations.create", "drop", Map.of("times", 1));
        UUID opening = open("inc-79-" + id);
        assertThat(settled(opening).result())
                .hasValueSatisfying(it -> assertThat(it).contains("inc-79-" + id + "-2"));
        assertThat(slack.channelsNamed("inc-79-" + id)).hasSize(2);
    }

    @Test
    void a_message_is_looked_up_by_its_exact_address_and_a_reply_is_no_neighbour() {
        slack.join("bo", channel);
        String parent = slack.message("ana", channel, "parent");
        String reply = slack.reply("bo", channel, parent, "the reply");
        slack.message("ana", channel, "the neighbour");
        inTransaction(() -> {
            chat.lookUp(channelId, reply, Optional.empty(), subject, Duration.ofMinutes(10));
            return null;
        });
        Delivery found = settled(ofKind(Utterance.LookUp.KIND));
        assertThat(found.result())
                .hasValueSatisfying(it ->
                        assertThat(it).contains("the reply", parent, user("bo")).contains("permalink"));
    }

    @Test
    void a_file_is_shared_once_although_the_last_answer_was_lost() {
        slack.fault("files.completeUploadExternal", "lost_answer", Map.of("times", 1));
        inTransaction(() -> {
            chat.file(new Place.Channel(channelId), subject, "draft-" + id + ".md", "# Draft ä", Text.of("Here."));
            return null;
        });
        Delivery shared = settled(ofKind(Utterance.File.KIND));
        assertThat(shared.state()).isEqualTo(CallState.DELIVERED);
        assertThat(messages().stream().filter(it -> it.toString().contains("draft-" + id)))
                .hasSize(1);
    }

    @Test
    void a_whisper_reaches_one_person_and_is_not_repeated_when_its_answer_is_lost() {
        slack.fault("chat.postEphemeral", "lost_answer", Map.of("times", 1));
        inTransaction(() -> {
            chat.whisper(new Place.Channel(channelId), subject, user("ana"), Message.line("psst " + id));
            return null;
        });
        assertThat(settled(ofKind(Utterance.Whisper.KIND)).state()).isEqualTo(CallState.UNKNOWN);
        assertThat(slack.ephemerals("ana").stream().filter(it -> it.toString().contains("psst " + id)))
                .hasSize(1);
    }

    @Test
    void who_turns_up_is_asked_about_once_and_known_by_name_from_then_on() {
        String newcomer = slack.addUser("nina" + id, "Nina Nova", "Europe/Berlin");
        strangers.meet(newcomer);
        await().atMost(Patience.OF_A_TEST)
                .until(() -> people.byId(newcomer)
                        .flatMap(Person::name)
                        .filter("Nina Nova"::equals)
                        .isPresent());
        assertThat(people.byId(newcomer).flatMap(Person::zone)).contains("Europe/Berlin");
        strangers.meet(newcomer);
        people.erase(newcomer);
        strangers.meet(newcomer);
        assertThat(people.byId(newcomer).flatMap(Person::name)).isEmpty();
        assertThat(slack.calls("users.info").stream().filter(it -> it.toString().contains(newcomer)))
                .hasSize(1);
    }

    private UUID ofKind(String kind) {
        return deliveries.of(subject).stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID say(Message message) {
        return inTransaction(() -> chat.say(new Place.Channel(channelId), subject, message, Priority.REST));
    }

    private UUID open(String name) {
        return inTransaction(() -> chat.openRoom(subject, subject, name, false));
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    private List<JsonNode> messages() {
        return slack.messages(channel).stream()
                .filter(it -> it.path("subtype").asText("").isEmpty()
                        || it.path("subtype").asText().equals("bot_message"))
                .filter(it -> !it.path("bot_id").asText("").isEmpty())
                .toList();
    }

    private List<JsonNode> calls(String method) {
        return slack.calls(method).stream()
                .filter(it -> it.toString().contains(id) || it.toString().contains(channelId))
                .toList();
    }

    private String user(String name) {
        for (JsonNode user : slack.state().path("users")) {
            if (user.path("name").asText().equals(name)) {
                return user.path("id").asText();
            }
        }
        throw new AssertionError("nobody is called " + name);
    }

    /** What became of a call in the end; the clock is moved on meanwhile, so that waits between tries pass at once. */
    private Delivery settled(UUID call) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            if (deliveries.byId(call).orElseThrow().state().isFinal()) {
                return true;
            }
            if (deliveries.byId(call).orElseThrow().error().isPresent()) {
                clock.advance(Duration.ofSeconds(20));
            }
            return false;
        });
        return deliveries.byId(call).orElseThrow();
    }
}
