package dev.evenkeel.slack.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeclareByHandTest extends ByHand {

    @Test
    void one_line_opens_a_channel_with_the_summary_and_the_declarer_inside() {
        String title = title("checkout returns 500");
        String channel = declare("ana", "sev1 svc:checkout", title);
        sees(channel, title, "SEV1", "checkout", "investigating", "nobody yet");
        await().atMost(PATIENCE)
                .until(() -> people.channel(channel).path("members").toString().contains("U0ANA"));
        seesAlone("ana", "general", "is declared. Its channel opens now, and you are invited.");
    }

    @Test
    void the_form_declares_too_and_sends_back_what_is_wrong() {
        people.command("bo", "general", "/incident");
        await().atMost(PATIENCE).until(() -> !people.views("bo").isEmpty());
        JsonNode refused = people.form("bo", Map.of("title", " \u202E ", "services", "<!channel>"));
        assertThat(refused.toString()).contains("errors", "title", "services");
        String title = title("search finds nothing");
        people.form(
                "bo",
                Map.of("title", title, "severity", "sev3", "services", "search, index", "description", "since noon"));
        sees(channelOf(title), title, "SEV3", "search", "since noon");
    }

    @Test
    void declaring_the_same_twice_gives_the_first() {
        String title = title("login fails");
        declare("chidi", "", title);
        people.command("chidi", "general", "/inc declare " + title);
        seesAlone("chidi", "general", "You declared this a moment ago: it is INC-");
        assertThat(people.channelsNamed("inc-").stream()
                        .filter(channel -> people.messages(channel.path("id").asText())
                                .toString()
                                .contains(title)))
                .hasSize(1);
    }

    @Test
    void the_shortcuts_open_the_form_and_a_message_fills_it() {
        people.shortcut("dee", "declare_incident");
        await().atMost(PATIENCE).until(() -> !people.views("dee").isEmpty());
        String ts = people.message("eli", "general", "the queue is growing <@U0ANA>");
        people.shortcut("eli", "general", ts, "declare_from_message");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(people.views("eli").toString()).contains("the queue is growing"));
    }

    @Test
    void a_title_mentions_nobody_and_is_shown_as_typed() {
        String title = title("<!channel> & *all* \u6CE8\u6587 \ud83d\udd25");
        String channel = declare("ana", "sev2", title.substring(title.indexOf('\ud83d')));
        type("ana", channel, "title " + title);
        sees(channel, "<!channel> & ");
        assertThat(formatted(people.messages(channel))).isNotEmpty().noneMatch(text -> text.contains("<!channel>"));
    }

    @Test
    void a_private_incident_is_hidden_from_who_is_not_in_it() {
        String title = title("somebody reads our mail");
        String channel = declare("ana", "private", title);
        assertThat(people.channel(channel).path("is_private").asBoolean())
                .as(people.channel(channel).toString())
                .isTrue();
        String key = key(channel);
        people.command("bo", "general", "/incident " + key + " status");
        seesAlone("bo", "general", "There is no " + key + " that you can see");
        people.command("ana", "general", "/incident " + key + " status");
        seesAlone("ana", "general", title);
    }

    /** Everything in which Slack looks for mentions. */
    private static List<String> formatted(List<JsonNode> messages) {
        List<String> texts = new ArrayList<>();
        for (JsonNode message : messages) {
            texts.add(message.path("text").asText());
            for (JsonNode parent : message.findParents("type")) {
                if (parent.path("type").asText().equals("mrkdwn")) {
                    texts.add(parent.path("text").asText());
                }
            }
        }
        return texts;
    }

    private String key(String channel) {
        return "INC-" + people.channel(channel).path("name").asText().split("-")[1];
    }
}
