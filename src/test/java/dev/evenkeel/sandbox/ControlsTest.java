package dev.evenkeel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlsTest extends InTheSandbox {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final String BLOCKS = """
            [{"type":"actions","block_id":"row","elements":[
              {"type":"button","action_id":"go","text":{"type":"plain_text","text":"Go"},"value":"7","style":"primary",
               "confirm":{"title":{"type":"plain_text","text":"Sure?"},"text":{"type":"plain_text","text":"It restarts."},
                "confirm":{"type":"plain_text","text":"Yes"},"deny":{"type":"plain_text","text":"No"}}},
              {"type":"overflow","action_id":"more","options":[
                {"text":{"type":"plain_text","text":"Snooze"},"value":"snooze"},
                {"text":{"type":"plain_text","text":"Mute"},"value":"mute"}]},
              {"type":"static_select","action_id":"place","placeholder":{"type":"plain_text","text":"Place"},"options":[
                {"text":{"type":"plain_text","text":"2"},"value":"1"},
                {"text":{"type":"plain_text","text":"1"},"value":"2"}],
               "initial_option":{"text":{"type":"plain_text","text":"2"},"value":"1"}},
              {"type":"datepicker","action_id":"day","initial_date":"2026-11-21"},
              {"type":"timepicker","action_id":"hour","initial_time":"14:05","timezone":"Europe/Berlin"},
              {"type":"datetimepicker","action_id":"moment"},
              {"type":"multi_users_select","action_id":"who","initial_users":["U0ANA"]},
              {"type":"checkboxes","action_id":"ticks","options":[
                {"text":{"type":"plain_text","text":"one"},"value":"one"},
                {"text":{"type":"plain_text","text":"two"},"value":"two"}]},
              {"type":"external_select","action_id":"service","min_query_length":1}]}]
            """;

    private static final String FORM = """
            {"type":"modal","title":{"type":"plain_text","text":"T"},"submit":{"type":"plain_text","text":"Go"},"blocks":[
              {"type":"input","block_id":"title","dispatch_action":true,"label":{"type":"plain_text","text":"Title"},
               "element":{"type":"plain_text_input","action_id":"value","initial_value":"as it was","min_length":3}},
              {"type":"input","block_id":"day","optional":true,"label":{"type":"plain_text","text":"Day"},
               "element":{"type":"datepicker","action_id":"value","initial_date":"2026-11-21"}}]}
            """;

    private String ts;

    @BeforeEach
    void postControls() throws Exception {
        String channel = channel("inc-1");
        people.join("ana", "inc-1");
        ts = api.chatPostMessage(r -> r.channel(channel).text("controls").blocksAsString(BLOCKS))
                .getTs();
    }

    @Test
    void anOptionBehindThreeDotsArrivesWithItsWords() {
        JsonNode payload = click(Map.of("actionId", "more", "value", "mute"));

        JsonNode action = payload.at("/actions/0");
        assertThat(action.path("type").asText()).isEqualTo("overflow");
        assertThat(action.at("/selected_option/value").asText()).isEqualTo("mute");
        assertThat(action.at("/selected_option/text/text").asText()).isEqualTo("Mute");
        assertThat(names(action))
                .containsExactlyInAnyOrder("type", "action_id", "block_id", "selected_option", "action_ts");
        assertThat(names(payload.at("/state/values/row"))).doesNotContain("more", "go");
    }

    @Test
    void aButtonTellsHowItWasShown() {
        JsonNode action = click(Map.of("actionId", "go")).at("/actions/0");

        assertThat(names(action))
                .containsExactlyInAnyOrder(
                        "type", "action_id", "block_id", "text", "value", "style", "confirm", "action_ts");
        assertThat(action.at("/confirm/title/text").asText()).isEqualTo("Sure?");
    }

    @Test
    void whatIsChosenInAMessageStandsInItsState() {
        JsonNode payload = click(Map.of("actionId", "day", "value", "2026-12-01"));

        assertThat(payload.at("/actions/0/selected_date").asText()).isEqualTo("2026-12-01");
        assertThat(payload.at("/actions/0/initial_date").asText()).isEqualTo("2026-11-21");
        assertThat(payload.at("/state/values/row/day/selected_date").asText()).isEqualTo("2026-12-01");
        assertThat(payload.at("/state/values/row/day/type").asText()).isEqualTo("datepicker");
        assertThat(payload.at("/state/values/row/place/selected_option/value").asText())
                .isEqualTo("1");
        assertThat(payload.at("/state/values/row/hour/timezone").asText()).isEqualTo("Europe/Berlin");
    }

    @Test
    void whatWasChosenBeforeIsSentAlongForEveryControlOfABlock() {
        JsonNode service = JSON.objectNode()
                .put("value", "svc-9")
                .set("text", JSON.objectNode().put("type", "plain_text").put("text", "checkout"));
        Map<String, Object> row = new HashMap<>(Map.of(
                "place",
                "2",
                "moment",
                1_795_269_600,
                "who",
                List.of("U0BO", "U0CHIDI"),
                "ticks",
                List.of("two"),
                "service",
                service));
        row.put("day", null);

        JsonNode values =
                click(Map.of("actionId", "go", "values", Map.of("row", row))).at("/state/values/row");

        assertThat(values.at("/place/selected_option/text/text").asText()).isEqualTo("1");
        assertThat(values.at("/moment/selected_date_time").asLong()).isEqualTo(1_795_269_600);
        assertThat(values.at("/who/selected_users").toString()).isEqualTo("[\"U0BO\",\"U0CHIDI\"]");
        assertThat(values.at("/ticks/selected_options/0/value").asText()).isEqualTo("two");
        assertThat(values.at("/service/selected_option/text/text").asText()).isEqualTo("checkout");
        assertThat(values.at("/day/selected_date").isNull()).isTrue();
        assertThat(values.at("/hour/selected_time").asText()).isEqualTo("14:05");
    }

    @Test
    void severalAreChosenAtOnceAndNoneToo() {
        JsonNode both = click(Map.of("actionId", "who", "value", List.of("bo", "Chidi Okafor")));
        assertThat(both.at("/actions/0/selected_users").toString()).isEqualTo("[\"U0BO\",\"U0CHIDI\"]");
        assertThat(both.at("/actions/0/initial_users").toString()).isEqualTo("[\"U0ANA\"]");

        JsonNode none = click(Map.of("actionId", "who", "value", List.of()));
        assertThat(none.at("/actions/0/selected_users").toString()).isEqualTo("[]");
        assertThat(none.at("/state/values/row/who/selected_users").toString()).isEqualTo("[]");
    }

    @Test
    void aChoiceIsTakenBack() {
        Map<String, Object> nothing = new HashMap<>(Map.of("actionId", "place"));
        nothing.put("value", null);

        JsonNode payload = click(nothing);

        assertThat(payload.at("/actions/0/selected_option").isNull()).isTrue();
        assertThat(payload.at("/state/values/row/place/selected_option").isNull())
                .isTrue();
    }

    @Test
    void whatIsTypedIntoAMenuOfAMessageGoesToTheBotWithTheMessage() {
        bot.answering(h -> new FakeBot.Says(200, "{\"options\":[]}"));

        JsonNode answer = people.step(
                "suggest", Map.of("user", "ana", "channel", "inc-1", "ts", ts, "actionId", "service", "value", "che"));

        JsonNode payload = bot.heard().getLast().payload();
        assertThat(payload.path("type").asText()).isEqualTo("block_suggestion");
        assertThat(payload.path("value").asText()).isEqualTo("che");
        assertThat(payload.path("block_id").asText()).isEqualTo("row");
        assertThat(payload.at("/container/type").asText()).isEqualTo("message");
        assertThat(payload.at("/container/message_ts").asText()).isEqualTo(ts);
        assertThat(payload.at("/message/ts").asText()).isEqualTo(ts);
        assertThat(payload.at("/channel/name").asText()).isEqualTo("inc-1");
        assertThat(payload.has("view")).isFalse();
        assertThat(answer.at("/ack/body").asText()).isEqualTo("{\"options\":[]}");
    }

    @Test
    void anActionInAFormCarriesWhatIsTypedSoFar() throws Exception {
        String view = openForm();

        people.step(
                "click",
                Map.of(
                        "user",
                        "ana",
                        "viewId",
                        view,
                        "blockId",
                        "title",
                        "actionId",
                        "value",
                        "value",
                        "checkout",
                        "values",
                        Map.of("day", Map.of("value", "2026-12-01"))));

        JsonNode payload = bot.heard().getLast().payload();
        assertThat(payload.at("/actions/0/value").asText()).isEqualTo("checkout");
        assertThat(payload.at("/actions/0/block_id").asText()).isEqualTo("title");
        JsonNode values = payload.at("/view/state/values");
        assertThat(values.at("/title/value/value").asText()).isEqualTo("checkout");
        assertThat(values.at("/day/value/selected_date").asText()).isEqualTo("2026-12-01");
    }

    @Test
    void anEmptiedFieldIsSentEmptyAndARequiredOneNotAtAll() throws Exception {
        openForm();
        Map<String, Object> noDay = new HashMap<>();
        noDay.put("value", null);

        people.step("form", Map.of("user", "ana", "values", Map.of("day", noDay)));
        JsonNode values = bot.heard().getLast().payload().at("/view/state/values");
        assertThat(values.at("/day/value/selected_date").isNull()).isTrue();
        assertThat(values.at("/title/value/value").asText()).isEqualTo("as it was");

        openForm();
        assertThatThrownBy(() ->
                        people.step("form", Map.of("user", "ana", "values", Map.of("title", Map.of("value", "")))))
                .hasMessageContaining("title is required");
        assertThatThrownBy(() ->
                        people.step("form", Map.of("user", "ana", "values", Map.of("title", Map.of("value", "ab")))))
                .hasMessageContaining("title is shorter than 3");
    }

    private String openForm() throws Exception {
        String trigger =
                people.shortcut("ana", "declare_incident").path("triggerId").asText();
        return api.viewsOpen(r -> r.triggerId(trigger).viewAsString(FORM))
                .getView()
                .getId();
    }

    private JsonNode click(Map<String, ?> what) {
        Map<String, Object> step = new HashMap<>(Map.of("user", "ana", "channel", "inc-1", "ts", ts));
        step.putAll(what);
        people.step("click", step);
        return bot.heard().getLast().payload();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
