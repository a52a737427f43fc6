package dev.evenkeel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.app_backend.SlackSignature;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.webhook.Payload;
import org.junit.jupiter.api.Test;

class MainPathTest extends InTheSandbox {

    @Test
    void aChannelIsMadeFilledAndSeenAsAPersonWouldSeeIt() throws Exception {
        String channel = channel("inc-1-checkout");
        assertThat(api.conversationsInvite(r -> r.channel(channel).users(List.of("U0ANA", "U0BO")))
                        .isOk())
                .isTrue();
        String ts = api.chatPostMessage(r -> r.channel(channel)
                        .text("SEV2 checkout returns 500")
                        .blocks(List.of(
                                Blocks.section(s ->
                                        s.text(BlockCompositions.markdownText("*SEV2* checkout returns 500 <@U0ANA>"))),
                                Blocks.actions(List.of(BlockElements.button(b -> b.actionId("incident.lead")
                                        .value("7")
                                        .text(BlockCompositions.plainText("Take the lead"))))))))
                .getTs();

        JsonNode clicked = people.press("Ana Ruiz", "inc-1-checkout", "Take the lead");

        assertThat(clicked.path("ack").path("status").asInt()).isEqualTo(200);
        assertThat(clicked.path("container").path("message_ts").asText()).isEqualTo(ts);
        assertThat(people.transcript("inc-1-checkout"))
                .contains("Evenkeel: *SEV2* checkout returns 500 @ana")
                .contains("[Take the lead]")
                .contains("Ana Ruiz: @ana has joined the channel");
        JsonNode payload = bot.lastInteraction().payload();
        assertThat(payload.path("type").asText()).isEqualTo("block_actions");
        assertThat(payload.path("actions").path(0).path("value").asText()).isEqualTo("7");
        assertThat(payload.path("response_url").asText()).startsWith(server.url() + "/respond/");
    }

    @Test
    void aCommandArrivesSignedAndIsAnsweredThroughItsAddress() throws Exception {
        JsonNode answer =
                people.command("bo", "general", "/incident declare sev2 a < b & ask @ana and @oncall in #deploys");

        FakeBot.Heard heard = bot.heard().getLast();
        assertThat(heard.field("command")).isEqualTo("/incident");
        assertThat(heard.field("text"))
                .isEqualTo(
                        "declare sev2 a &lt; b &amp; ask <@U0ANA|ana> and <!subteam^S0ONCALL|@oncall> in <#C0DEPLOYS|deploys>");
        String expected =
                new SlackSignature.Generator(SECRET).generate(heard.header("X-slack-request-timestamp"), heard.body());
        assertThat(heard.header("X-slack-signature")).isEqualTo(expected);
        assertThat(answer.path("ack").path("status").asInt()).isEqualTo(200);

        slack.send(
                answer.path("responseUrl").asText(),
                Payload.builder().text("Declared INC-1.").build());

        assertThat(people.ephemerals("bo"))
                .singleElement()
                .satisfies(m -> assertThat(m.path("text").asText()).isEqualTo("Declared INC-1."));
        assertThat(people.transcript("general", "ana")).doesNotContain("Declared");
    }

    @Test
    void theBotHearsWhatIsSaidWhereItIs() throws Exception {
        String channel = channel("inc-2");
        people.join("ana", "inc-2");
        String ts = people.message("ana", "inc-2", "it is <worse> & @bo knows, see https://example.com/a?b=1&c=2");
        people.reply("ana", "inc-2", ts, "in the thread");
        people.message("ana", "general", "the bot is not here");

        List<JsonNode> said = bot.events("message").stream()
                .filter(e -> e.path("user").asText().equals("U0ANA") && !e.has("subtype"))
                .toList();
        assertThat(said).hasSize(2);
        assertThat(said.get(0).path("text").asText())
                .isEqualTo("it is &lt;worse&gt; &amp; <@U0BO> knows, see <https://example.com/a?b=1&amp;c=2>");
        assertThat(said.get(1).path("thread_ts").asText()).isEqualTo(ts);
        assertThat(api.conversationsHistory(r -> r.channel(channel)).getMessages())
                .noneMatch(m -> "in the thread".equals(m.getText()));
        assertThat(api.conversationsReplies(r -> r.channel(channel).ts(ts)).getMessages())
                .hasSize(2);
    }

    @Test
    void aPersonIsChosenFromAMenuByName() throws Exception {
        String channel = channel("inc-3");
        api.conversationsInvite(r -> r.channel(channel).users(List.of("U0ANA")));
        api.chatPostMessage(r -> r.channel(channel)
                .text("who leads?")
                .blocks(List.of(Blocks.actions(List.of(BlockElements.usersSelect(s -> s.actionId("incident.lead")))))));

        people.choose("ana", "inc-3", "incident.lead", "Chidi Okafor");

        assertThat(bot.lastInteraction()
                        .payload()
                        .at("/actions/0/selected_user")
                        .asText())
                .isEqualTo("U0CHIDI");
    }

    @Test
    void callsMayComeAsJsonOrAsAForm() throws Exception {
        String channel = channel("inc-4");
        var json = HttpRequest.newBuilder(URI.create(server.url() + "/api/chat.postMessage"))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"channel\":\"" + channel + "\",\"text\":\"grüße\",\"blocks\":[{\"type\":\"divider\"}]}"))
                .build();
        var answer = HttpClient.newHttpClient().send(json, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body()).contains("\"ok\":true", "grüße");
        assertThat(answer.headers().firstValue("x-oauth-scopes")).isPresent();
    }
}
