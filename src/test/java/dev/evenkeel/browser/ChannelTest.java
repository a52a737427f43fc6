package dev.evenkeel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading and writing in channels, as several people at one screen. */
@QuarkusTest
@TestProfile(AtThePage.class)
class ChannelTest extends InTheBrowser {

    @Test
    void what_one_person_writes_another_reads_answers_and_marks() {
        String channel = room("talk");
        Page page = open(Screen.DESKTOP, at("U0ANA", channel));
        say(page, "who looks at <b>checkout</b> & co?");
        Locator question = message(page, "who looks at <b>checkout</b> & co?").first();
        assertThat(question).isVisible();

        become(page, "Ana Ruiz", "Bo Chen");
        question.hover();
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add reaction"))
                .click();
        button(page, "eyes").click();
        assertThat(question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("eyes, 1")))
                .isVisible();
        question.hover();
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reply in thread"))
                .click();
        Locator thread = page.getByRole(AriaRole.COMPLEMENTARY, new GetByRoleOptions().setName("Thread"));
        thread.getByLabel("Reply", new Locator.GetByLabelOptions().setExact(true))
                .fill("I do");
        page.keyboard().press("Enter");

        assertThat(thread.getByRole(AriaRole.ARTICLE)).hasCount(2);
        assertThat(question.getByText("1 reply")).isVisible();
        assertThat(workspace.transcript(channel)).contains("Bo Chen: I do").contains(":eyes: 1");
        assertAccessible(page);
        look(page, Screen.DESKTOP, "thread");
    }

    @Test
    void ones_own_last_message_is_changed_with_the_keyboard_alone() {
        String channel = room("typo");
        Page page = open(Screen.DESKTOP, at("U0ANA", channel));
        say(page, "teh checkout is slow, @bo");
        assertThat(message(page, "teh checkout").first()).isVisible();

        page.keyboard().press("ArrowUp");
        Locator edited = page.getByLabel("Edit message");
        assertThat(edited).hasValue("teh checkout is slow, @bo");
        edited.fill("the checkout is slow, @bo");
        page.keyboard().press("Enter");

        assertThat(message(page, "the checkout is slow, @bo").first()).containsText("(edited)");
    }

    @Test
    void what_is_unread_stands_out_until_it_is_read() {
        String channel = room("quiet");
        Page page = open(Screen.DESKTOP, at("U0ANA", "C0GENERAL"));
        workspace.message("bo", channel, "look here, @ana");

        Locator line =
                page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("quiet.*1 mention$")));
        assertThat(line).containsText("1 unread");
        line.click();

        assertThat(message(page, "look here, @ana").first()).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("quiet"))))
                .not()
                .containsText("unread");
    }

    @Test
    void older_messages_come_while_scrolling_up_and_new_ones_wait_below() {
        String channel = room("long");
        List<String> sent = IntStream.range(0, 250)
                .mapToObj(i -> workspace.message(i % 20 < 10 ? "bo" : "ana", channel, "line " + i + "."))
                .toList();
        Page page = open(Screen.DESKTOP, at("U0ANA", channel));
        assertThat(message(page, "line 249.").first()).isInViewport();
        assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(100);

        Locator list = page.getByRole(AriaRole.LOG);
        list.getByRole(AriaRole.ARTICLE).first().scrollIntoViewIfNeeded();
        assertThat(message(page, "line 0.").first()).isAttached();
        workspace.message("bo", channel, "one more");

        assertThat(message(page, "one more").first()).not().isInViewport();
        button(page, "New messages").click();
        assertThat(message(page, "one more").first()).isInViewport();
        page.navigate(root() + "/sandbox" + at("U0ANA", channel) + "/-/" + sent.get(3));
        assertThat(message(page, "line 3.").first()).isInViewport();
    }

    @Test
    void the_composer_knows_commands_verbs_people_and_channels() {
        Page page = open(Screen.DESKTOP, at("U0ANA", room("typing")));
        Locator composer = composer(page);
        composer.fill("/incident upd");
        assertThat(page.getByRole(AriaRole.OPTION)).containsText("update TEXT");
        page.keyboard().press("Tab");
        assertThat(composer).hasValue("/incident update ");
        composer.fill("ask @chi");
        page.keyboard().press("Enter");
        assertThat(composer).hasValue("ask @chidi ");
        composer.fill("in #depl");
        page.keyboard().press("Enter");
        assertThat(composer).hasValue("in #deploys ");

        composer.fill("/nonsense");
        page.keyboard().press("Enter");

        assertThat(page.getByText("/nonsense is no command here; there is /incident and /inc."))
                .isVisible();
        assertThat(composer).hasValue("/nonsense");
    }

    @Test
    void a_command_is_given_and_its_answer_seen_by_its_giver_alone() {
        String channel = room("asking");
        Page page = open(Screen.DESKTOP, at("U0ANA", channel));
        say(page, "/incident help sev");

        assertThat(page.getByText("Only visible to you")).isVisible();
        become(page, "Ana Ruiz", "Bo Chen");
        assertThat(page.getByText("This is the beginning of")).isVisible();
        assertThat(page.getByText("Only visible to you")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"PHONE", "PHONE_DARK"})
    void a_phone_shows_one_pane_at_a_time_and_leads_back(Screen screen) {
        String channel = room("small");
        String ts = workspace.message("bo", channel, "does it fit?");
        workspace.reply("ana", channel, ts, "it does");
        workspace.message("bo", "general", "not seen yet");
        Page page = open(screen, "#/U0ANA");
        Locator general = page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("general")));
        assertThat(general).containsText("unread");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(channel)).click();
        assertThat(message(page, "does it fit?").first()).isVisible();
        assertThat(page.getByRole(AriaRole.NAVIGATION)).isHidden();
        assertAccessible(page);
        look(page, screen, "channel");

        page.getByText("1 reply").click();
        assertThat(page.getByText("it does")).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)).isHidden();
        assertAccessible(page);
        page.getByLabel(Pattern.compile("^Back to small")).click();
        page.getByLabel("Back to the channels").click();

        assertThat(page.getByRole(AriaRole.NAVIGATION)).isVisible();
        assertThat(general).containsText("unread");
        assertThat(page.url()).endsWith("#/U0ANA");
    }

    /** A channel with Ana and Bo in it; each test has its own. */
    private String room(String name) {
        String known = name + "-" + Long.toString(System.nanoTime(), 36);
        workspace.step("channels", Map.of("user", "ana", "name", known, "members", "bo"));
        return known;
    }

    /** A view's address. A channel goes by name here, too, until somebody clicks. */
    private static String at(String person, String channel) {
        return "#/" + person + "/" + channel;
    }

    private static void become(Page page, String from, String to) {
        button(page, "You are " + from).click();
        page.getByRole(AriaRole.MENUITEMRADIO, new GetByRoleOptions().setName(to))
                .click();
        assertThat(button(page, "You are " + to)).isVisible();
    }
}
