package dev.evenkeel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.time.Patience;

/** What people do in a workspace all day, with the incident bot watching the incident's channel. */
@QuarkusTest
@TestProfile(AtThePage.class)
class TalkingTest extends InTheBrowser {

    private String channel;

    @BeforeEach
    void aChannelOfTheTestsOwn() {
        channel = workspace.addChannel(
                "ana", "talk-" + UUID.randomUUID().toString().substring(0, 8), false);
        workspace.join("bo", channel);
    }

    @Test
    void a_message_is_edited_and_deleted_by_its_author() {
        Page ana = open(Screen.DESKTOP, "ana", channel);
        say(ana, "the cache is to blam");
        assertThat(message(ana, "the cache is to blam")).isVisible();
        ana.keyboard().press("ArrowUp");
        Locator box = ana.getByLabel("Edit message");
        box.fill("the cache is to blame");
        box.press("Enter");
        assertThat(message(ana, "the cache is to blame")).containsText("edited");

        choose(ana, message(ana, "the cache is to blame"), "Delete message");
        assertThat(message(ana, "the cache is to blame")).hasCount(0);
        assertThat(workspace.messages(channel))
                .noneMatch(post -> post.path("text").asText().contains("cache"));
    }

    @Test
    void a_reply_in_a_thread_gets_a_mark_and_stands_on_the_timeline() {
        String title = "mails are late " + UUID.randomUUID().toString().substring(0, 8);
        String incident = declared("ana", title);
        Page ana = open(Screen.DESKTOP, "ana", incident);
        String parent = workspace.message("ana", incident, "who sees it?");
        workspace.join("bo", incident);
        workspace.reply("bo", incident, parent, "the queue stands still since 11:02");

        message(ana, "who sees it?")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("1 reply"))
                .click();
        Locator thread = ana.getByRole(AriaRole.COMPLEMENTARY, new GetByRoleOptions().setName("Thread"));
        Locator reply = thread.getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText("the queue stands still"));
        reply.hover();
        reply.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add reaction"))
                .first()
                .click();
        ana.getByRole(AriaRole.DIALOG, new GetByRoleOptions().setName("Reactions"))
                .getByLabel("pushpin")
                .first()
                .click();
        await().atMost(Patience.OF_A_TEST)
                .untilAsserted(() -> assertThat(timeline(title)).contains("the queue stands still since 11:02"));
        assertThat(reply).containsText("1");
    }

    @Test
    void hostile_text_is_shown_as_text() {
        Page ana = open(Screen.DESKTOP, "ana", channel);
        String hostile =
                "<img src=x onerror=\"document.title='owned'\"> <script>document.title='owned'</script> *not bold";
        say(ana, hostile);
        assertThat(message(ana, "<img src=x onerror=")).containsText("<script>document.title='owned'</script>");
        workspace.step(
                "message",
                Map.of(
                        "user",
                        "bo",
                        "channel",
                        channel,
                        "text",
                        "<javascript:alert(1)|press here> &lt;b&gt;",
                        "raw",
                        true));
        assertThat(message(ana, "<b>")).isVisible();
        assertThat(ana.locator("a[href^='javascript']")).hasCount(0);
        assertThat(ana.title()).doesNotContain("owned");
    }
}
