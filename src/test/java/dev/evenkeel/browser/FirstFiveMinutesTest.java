package dev.evenkeel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import dev.evenkeel.web.TestTokens;

/** What a newcomer does at the page: declare, be asked, look at the suspects, go back twice, resolve, read the draft. */
@QuarkusTest
@TestProfile(AtThePage.class)
class FirstFiveMinutesTest extends InTheBrowser {

    private final String service = "basket-" + UUID.randomUUID().toString().substring(0, 6);

    @Test
    void from_the_form_to_the_draft_by_hand_as_the_README_says() throws IOException {
        String title = service + " returns 500";
        Page ana = open(Screen.DESKTOP, "ana", "general");
        pushThreeDeploys(ana);

        declareByForm(ana, title);
        String channel = await().atMost(PATIENCE)
                .until(() -> incident(title).path("channel").path("id").asText(""), id -> !id.isEmpty());
        String name = workspace.channel(channel).path("name").asText();
        ana.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click();
        assertThat(message(ana, "Suspect").last()).containsText(service + " 1003");
        press(ana, "Not it");
        assertThat(message(ana, "Suspect").last()).containsText(service + " 1002");

        fiveMinutesPass(ana);
        press(ana, "I take it");
        assertThat(message(ana, "has command").last()).isVisible();

        say(ana, "/incident tried revert " + service + " to 1001");
        assertThat(message(ana, "Tried by").last()).containsText("1001");
        fiveMinutesPass(ana);
        press(ana, "No change");
        assertThat(message(ana, "Way back").last()).containsText("Go back to " + service + " 1000");

        say(ana, "/incident tried revert " + service + " to 1000");
        assertThat(message(ana, "Tried by").last()).containsText("1000");
        fiveMinutesPass(ana);
        press(ana, "Yes, recovered");
        press(ana, "Mitigated at");
        assertThat(message(ana, "; monitoring from here").last()).isVisible();

        say(ana, "/incident resolve Back on 1000");
        assertThat(message(ana, "Resolved by").last()).isVisible();
        say(ana, "/incident postmortem export md");
        Locator file =
                ana.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("File " + key(title) + "-postmortem.md"));
        assertThat(file).isVisible();
        Download draft = ana.waitForDownload(
                () -> file.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Download"))
                        .click());
        assertThat(Files.readString(draft.path()))
                .startsWith("# Postmortem " + key(title))
                .contains("1000", "1001");
        Page opened =
                ana.waitForPopup(() -> file.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open"))
                        .click());
        assertThat(opened.locator("body")).containsText("# Postmortem " + key(title));
    }

    /** The bot's API asks for a token here; a newcomer's sandbox has none set, and lets this machine in. */
    private void pushThreeDeploys(Page page) {
        page.setExtraHTTPHeaders(Map.of("Authorization", TestTokens.CI));
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Director"))
                .click();
        page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName("Stage")).click();
        page.getByText("Push a change").click();
        page.getByLabel("Service").first().fill(service);
        for (String version : List.of("1001", "1002", "1003")) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new GetByRoleOptions().setName("Push").setExact(true))
                    .click();
            assertThat(page.getByText("The bot knows: " + service + " " + version))
                    .isVisible();
        }
    }

    private static void fiveMinutesPass(Page page) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("+5 min"))
                .click();
    }

    private void declareByForm(Page page, String title) {
        say(page, "/incident");
        Locator form = page.getByRole(AriaRole.DIALOG);
        form.getByLabel("What is broken?").fill(title);
        form.getByLabel("Which services are hit?").fill(service);
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Declare"))
                .click();
        assertThat(form).hasCount(0);
    }

    private static String key(String title) {
        return incident(title).path("key").asText();
    }
}
