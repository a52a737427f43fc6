package dev.evenkeel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormsTest extends InTheSandbox {

    private static final String FORM = """
            {"type":"modal","callback_id":"declare","private_metadata":"m","notify_on_close":true,
             "title":{"type":"plain_text","text":"Declare"},"submit":{"type":"plain_text","text":"Go"},
             "blocks":[
              {"type":"input","block_id":"title","label":{"type":"plain_text","text":"Title"},
               "element":{"type":"plain_text_input","action_id":"value"}},
              {"type":"input","block_id":"severity","label":{"type":"plain_text","text":"Severity"},
               "element":{"type":"static_select","action_id":"value","options":[
                {"text":{"type":"plain_text","text":"SEV1 worst"},"value":"SEV1"},
                {"text":{"type":"plain_text","text":"SEV2"},"value":"SEV2"}]}},
              {"type":"input","block_id":"services","optional":true,"label":{"type":"plain_text","text":"Services"},
               "element":{"type":"multi_static_select","action_id":"value","options":[
                {"text":{"type":"plain_text","text":"checkout"},"value":"checkout"},
                {"text":{"type":"plain_text","text":"cart"},"value":"cart"}]}}]}
            """;

    @BeforeEach
    void openForm() throws Exception {
        String trigger =
                people.shortcut("ana", "declare_incident").path("triggerId").asText();
        api.viewsOpen(r -> r.triggerId(trigger).viewAsString(FORM));
    }

    @Test
    void aFilledFormArrivesAsSlackSendsIt() {
        JsonNode answer = people.form(
                "ana", Map.of("title", "checkout returns 500", "severity", "SEV1 worst", "services", List.of("cart")));

        assertThat(answer.path("then").asText()).isEqualTo("closed");
        JsonNode payload = bot.heard().getLast().payload();
        assertThat(payload.path("type").asText()).isEqualTo("view_submission");
        assertThat(payload.path("view").path("private_metadata").asText()).isEqualTo("m");
        JsonNode values = payload.path("view").path("state").path("values");
        assertThat(values.path("title").path("value").path("value").asText()).isEqualTo("checkout returns 500");
        assertThat(values.at("/severity/value/selected_option/value").asText()).isEqualTo("SEV1");
        assertThat(values.at("/services/value/selected_options/0/value").asText())
                .isEqualTo("cart");
        assertThat(people.views("ana")).isEmpty();
    }

    @Test
    void wordsOfRefusalStayOnTheScreen() {
        bot.answering(
                h -> new FakeBot.Says(200, "{\"response_action\":\"errors\",\"errors\":{\"title\":\"Too short.\"}}"));
        people.form("ana", Map.of("title", "x", "severity", "SEV2"));

        assertThat(people.views("ana").get(0).at("/errors/title").asText()).isEqualTo("Too short.");
    }

    @Test
    void theBotCanPutAnotherFormThereOrOnTopOrTakeAllAway() {
        String other = FORM.replace("\"Declare\"", "\"Other\"");
        bot.answering(h -> new FakeBot.Says(200, "{\"response_action\":\"push\",\"view\":" + other + "}"));
        people.form("ana", Map.of("title", "x", "severity", "SEV2"));
        assertThat(people.views("ana")).hasSize(2);

        bot.answering(h -> new FakeBot.Says(
                200, "{\"response_action\":\"update\",\"view\":" + FORM.replace("\"Declare\"", "\"New\"") + "}"));
        people.form("ana", Map.of("title", "x", "severity", "SEV2"));
        assertThat(people.views("ana").get(1).at("/title/text").asText()).isEqualTo("New");

        bot.answering(h -> new FakeBot.Says(200, "{\"response_action\":\"clear\"}"));
        people.form("ana", Map.of("title", "x", "severity", "SEV2"));
        assertThat(people.views("ana")).isEmpty();
    }

    @Test
    void whatSlacksClientWouldNotSendIsNotSent() {
        int before = bot.heard().size();

        assertThatThrownBy(() -> people.form("ana", Map.of("severity", "SEV2")))
                .hasMessageContaining("title is required");
        assertThatThrownBy(() -> people.form("ana", Map.of("title", "x", "severity", "SEV9")))
                .hasMessageContaining("no_such_option");
        assertThat(bot.heard()).hasSize(before);
    }

    @Test
    void aClosedFormIsToldWhereTheBotAskedForIt() {
        people.step("form", Map.of("user", "ana", "close", true));

        assertThat(bot.heard().getLast().payload().path("type").asText()).isEqualTo("view_closed");
        assertThat(people.views("ana")).isEmpty();
    }

    @Test
    void aMessageShortcutCarriesTheMessage() {
        String ts = people.message("ana", "general", "payments are red");
        people.shortcut("bo", "general", ts, "add_to_timeline");

        JsonNode payload = bot.heard().getLast().payload();
        assertThat(payload.path("type").asText()).isEqualTo("message_action");
        assertThat(payload.at("/message/text").asText()).isEqualTo("payments are red");
        assertThat(payload.path("callback_id").asText()).isEqualTo("add_to_timeline");
    }

    @Test
    void aHomeIsPublishedAndShown() throws Exception {
        people.step("home", Map.of("user", "ana"));
        assertThat(bot.events("app_home_opened").get(0).path("user").asText()).isEqualTo("U0ANA");

        api.viewsPublish(
                r -> r.userId("U0ANA").viewAsString("{\"type\":\"home\",\"blocks\":[{\"type\":\"divider\"}]}"));

        assertThat(people.home("ana").orElseThrow().path("type").asText()).isEqualTo("home");
    }

    @Test
    void whatIsTypedIntoAMenuOfTheBotsGoesToTheBot() throws Exception {
        String form = "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"T\"},\"submit\":"
                + "{\"type\":\"plain_text\",\"text\":\"Go\"},\"blocks\":[{\"type\":\"input\",\"block_id\":\"services\","
                + "\"label\":{\"type\":\"plain_text\",\"text\":\"Services\"},\"element\":{\"type\":"
                + "\"multi_external_select\",\"action_id\":\"value\"}}]}";
        String trigger =
                people.shortcut("bo", "declare_incident").path("triggerId").asText();
        api.viewsOpen(r -> r.triggerId(trigger).viewAsString(form));
        bot.answering(h -> new FakeBot.Says(200, "{\"options\":[]}"));
        JsonNode answer = people.step("suggest", Map.of("user", "bo", "blockId", "services", "value", "che"));

        assertThat(bot.heard().getLast().payload().path("type").asText()).isEqualTo("block_suggestion");
        assertThat(bot.heard().getLast().payload().path("value").asText()).isEqualTo("che");
        assertThat(answer.at("/ack/body").asText()).isEqualTo("{\"options\":[]}");
    }

    @Test
    void aSecondFormWithAnOldHashIsRefused() throws Exception {
        String id = people.views("ana").get(0).path("id").asText();
        String hash = people.views("ana").get(0).path("hash").asText();
        assertThat(api.viewsUpdate(r -> r.viewId(id).hash(hash).viewAsString(FORM))
                        .isOk())
                .isTrue();

        assertThat(api.viewsUpdate(r -> r.viewId(id).hash(hash).viewAsString(FORM))
                        .getError())
                .isEqualTo("hash_conflict");
    }
}
