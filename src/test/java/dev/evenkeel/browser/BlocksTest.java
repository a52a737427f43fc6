package dev.evenkeel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the bot writes, and what a person does with it. */
@QuarkusTest
@TestProfile(AtThePage.class)
class BlocksTest extends InTheBrowser {

    private static final String WORDS = """
            [{"type":"header","text":{"type":"plain_text","text":"checkout <b>down</b> :rotating_light:"}},
             {"type":"section","text":{"type":"mrkdwn","text":"*bold* at 10:30:45 &lt;!channel&gt; <@U0ANA> &lt;script&gt;alert(1)&lt;/script&gt;"}},
             {"type":"section","text":{"type":"mrkdwn","text":"\\"><img src=x onerror=alert(1)> <javascript:alert(1)|press> <!date^1795269600^{date_num} {time}|then>"}},
             {"type":"section","text":{"type":"mrkdwn","text":"%s"}},
             {"type":"section","text":{"type":"mrkdwn","text":"\\u202eעברית checkout"}}]
            """.formatted("Donaudampfschifffahrtsgesellschaft".repeat(12));

    private static final String CONTROLS = """
            [{"type":"actions","block_id":"row","elements":[
               {"type":"button","action_id":"test.go","text":{"type":"plain_text","text":"Go"},"style":"primary"},
               {"type":"button","action_id":"test.sure","text":{"type":"plain_text","text":"Restart"},"style":"danger","value":"9",
                "confirm":{"title":{"type":"plain_text","text":"Restart it?"},"text":{"type":"plain_text","text":"Everybody waits."},
                 "confirm":{"type":"plain_text","text":"Restart"},"deny":{"type":"plain_text","text":"Not now"}}},
               {"type":"overflow","action_id":"test.more","options":[
                {"text":{"type":"plain_text","text":"Snooze"},"value":"snooze"},
                {"text":{"type":"plain_text","text":"Mute"},"value":"mute"}]},
               {"type":"static_select","action_id":"test.place","placeholder":{"type":"plain_text","text":"Place"},"options":[
                {"text":{"type":"plain_text","text":"here"},"value":"here"},
                {"text":{"type":"plain_text","text":"there"},"value":"there"}]},
               {"type":"multi_users_select","action_id":"test.who","placeholder":{"type":"plain_text","text":"People"}},
               {"type":"datepicker","action_id":"test.day"}]}]
            """;

    private static final String TYPED = """
            [{"type":"input","dispatch_action":true,"label":{"type":"plain_text","text":"Service"},
              "element":{"type":"plain_text_input","action_id":"test.typed",
               "dispatch_action_config":{"trigger_actions_on":["on_enter_pressed"]}}}]
            """;

    private String channel;

    @BeforeEach
    void inAChannelOfTheBots() {
        workspace.reset();
        channel = AsTheBot.call("conversations.create", Map.of("name", "inc-900"))
                .at("/channel/id")
                .asText();
        workspace.join("ana", "inc-900");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void what_the_bot_writes_is_read_as_it_was_meant(Screen screen) {
        String ts = say(WORDS);
        say(CONTROLS);
        Page page = open(screen, "/#/U0ANA/" + channel);
        Locator message = page.locator("[data-ts='" + ts + "'] .blocks");

        assertThat(message).containsText("checkout <b>down</b> 🚨");
        assertThat(message).containsText("bold at 10:30:45 <!channel> @ana <script>alert(1)</script>");
        assertThat(message)
                .containsText("\"><img src=x onerror=alert(1)> <javascript:alert(1)|press> 2026-11-21 15:00");
        assertThat(message.locator("b")).hasText("bold");
        assertThat(message.locator("time")).hasAttribute("title", "2026-11-21 14:00:00 UTC");
        assertThat(message.locator("img, script, a")).hasCount(0);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        look(page, screen, "blocks");
        assertAccessible(page);
    }

    @Test
    void a_control_is_used_with_the_keyboard_alone() {
        say(CONTROLS);
        Page page = open(Screen.DESKTOP, "/#/U0ANA/" + channel);

        Locator more = control(page, "More choices");
        more.press("Enter");
        assertThat(control(page, "Snooze")).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        JsonNode overflow = action("test.more");
        assertThat(overflow.at("/actions/0/selected_option/value").asText()).isEqualTo("mute");
        assertThat(more).isFocused();

        page.locator(".blocks select").selectOption("there");
        assertThat(action("test.place")
                        .at("/actions/0/selected_option/text/text")
                        .asText())
                .isEqualTo("there");

        Locator people = control(page, "People");
        people.press("Enter");
        page.keyboard().type("chidi");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");
        page.keyboard().press("Escape");
        JsonNode payload = action("test.who");
        assertThat(payload.at("/actions/0/selected_users").toString()).isEqualTo("[\"U0CHIDI\"]");
        assertThat(payload.at("/state/values/row/test.place/selected_option/value")
                        .asText())
                .isEqualTo("there");
    }

    @Test
    void what_is_to_be_confirmed_counts_only_then() {
        say(CONTROLS);
        Page page = open(Screen.DESKTOP, "/#/U0ANA/" + channel);
        Locator restart = control(page, "Restart");

        restart.press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Everybody waits.");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(restart).isFocused();
        assertThat(actions("test.sure")).isEmpty();

        restart.press("Enter");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Restart"))
                .press("Enter");
        assertThat(action("test.sure").at("/actions/0/value").asText()).isEqualTo("9");
        assertThat(restart).isFocused();
    }

    @Test
    void a_button_that_waits_for_its_answer_is_pressed_once() {
        String ts = say(CONTROLS);
        Page page = open(Screen.DESKTOP, "/#/U0ANA/" + channel);
        List<Route> held = holdClicks(page);
        Locator go = control(page, "Go");

        go.dblclick();
        assertThat(go).hasAttribute("aria-busy", "true");
        assertThat(held).hasSize(1);
        held.getFirst().resume();
        assertThat(go).hasAttribute("aria-busy", "false");
        assertThat(actions("test.go")).hasSize(1);

        update(ts, CONTROLS.replace("Restart it?", "Now?"));
        assertThat(go).isFocused();
        update(ts, "[{\"type\":\"divider\"}]");
        assertThat(go).hasCount(0);
        assertThat(page.locator("[data-ts='" + ts + "'] .blocks")).isFocused();
    }

    @Test
    void the_newest_of_what_was_entered_meanwhile_reaches_the_bot() {
        say(TYPED);
        Page page = open(Screen.DESKTOP, "/#/U0ANA/" + channel);
        List<Route> held = holdClicks(page);
        Locator service = page.getByLabel("Service");

        service.fill("a");
        service.press("Enter");
        page.waitForCondition(() -> held.size() == 1);
        for (String more : List.of("ab", "abc")) {
            service.fill(more);
            service.press("Enter");
        }
        held.getFirst().resume();
        page.waitForCondition(() -> held.size() == 2);
        held.getLast().resume();

        await().until(() -> actions("test.typed").size() == 2);
        assertThat(actions("test.typed").getLast().at("/actions/0/value").asText())
                .isEqualTo("abc");
    }

    @Test
    void what_came_too_late_is_said_at_the_message() {
        String ts = say(CONTROLS);
        Page page = open(Screen.DESKTOP, "/#/U0ANA/" + channel);
        page.route(Pattern.compile(".*/sandbox/click"), route -> {
            update(ts, CONTROLS.replace("test.go", "test.other"));
            // browsers note an answer of 400 in their console, whatever the page makes of it
            route.fulfill(new Route.FulfillOptions().setResponse(route.fetch()).setStatus(200));
        });

        control(page, "Go").click();

        assertThat(page.locator(".blocks-refused:not(:empty)")).hasText("This message has changed meanwhile.");
    }

    /** Keeps what the page sends until it is told to go on. */
    private static List<Route> holdClicks(Page page) {
        List<Route> held = new ArrayList<>();
        page.route(Pattern.compile(".*/sandbox/click"), held::add);
        return held;
    }

    private static Locator control(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private String say(String blocks) {
        return AsTheBot.call("chat.postMessage", Map.of("channel", channel, "text", "blocks", "blocks", blocks))
                .path("ts")
                .asText();
    }

    private void update(String ts, String blocks) {
        AsTheBot.call("chat.update", Map.of("channel", channel, "ts", ts, "text", "other", "blocks", blocks));
    }

    private JsonNode action(String id) {
        await().until(() -> !actions(id).isEmpty());
        return actions(id).getFirst();
    }

    /** What the bot was told of a control. */
    private List<JsonNode> actions(String id) {
        return workspace.interactions("block_actions").stream()
                .filter(payload -> payload.at("/actions/0/action_id").asText().equals(id))
                .toList();
    }
}
