package dev.evenkeel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.evenkeel.web.TestTokens;

/** The tools of whoever runs the workspace. */
@QuarkusTest
@TestProfile(AtThePage.class)
class DirectorTest extends InTheBrowser {

    private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(60_000);

    @AfterEach
    void heal() {
        workspace.heal();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void every_tab_is_read_with_a_keyboard_on_every_screen(Screen screen) {
        Page page = directed(screen);
        assertThat(button(page, "Play Two back")).isVisible();
        for (String tab : new String[] {"Stories", "Stage", "Production", "Traffic"}) {
            assertThat(tab(page, tab)).isFocused();
            look(page, screen, "director-" + tab.toLowerCase(Locale.ROOT));
            assertAccessible(page);
            page.keyboard().press("ArrowRight");
        }
        page.keyboard().press("Escape");
        assertThat(button(page, "Director")).isFocused();
    }

    @Test
    void a_story_is_played_from_the_page_and_seen_there_to_its_end() {
        Page page = directed(Screen.DESKTOP);
        page.getByLabel("Speed").selectOption("fastest");
        button(page, "Play Two back").click();

        Locator story = page.getByLabel("Story Two back");
        assertThat(story).containsText("Minute 42 of 42", PATIENTLY);
        assertThat(story).containsText("Finished", PATIENTLY);
        assertThat(story).containsText("ahead of this machine's clock");
        story.getByRole(AriaRole.LINK).click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("postmortem.md");
    }

    @Test
    void a_change_is_pushed_with_one_click_and_the_bots_own_sentence_says_what_is_wrong_with_it() {
        Page page = directed(Screen.DESKTOP);
        tab(page, "Stage").click();
        page.getByText("Push a change").click();
        Locator form = page.getByRole(AriaRole.FORM, new GetByRoleOptions().setName("Push a change"));
        form.getByLabel("Service").fill("checkout");
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(form).containsText("The bot knows: checkout 1001, “Round prices down” (created).");

        form.getByLabel("Title").fill("x".repeat(10_001));
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(form.getByRole(AriaRole.ALERT)).containsText("Send title with at most 10000 characters");
        forgive("/api/v1/changes");
    }

    @Test
    void a_flag_is_flipped_and_an_alert_is_fired() {
        Page page = directed(Screen.DESKTOP);
        tab(page, "Stage").click();
        page.getByText("Flip a flag").click();
        button(page, "Flip").click();
        assertThat(page.getByText("is on (created)")).isVisible();

        page.getByText("Fire an alert").click();
        button(page, "Fire").click();
        assertThat(page.getByText("Alertmanager wrote into #alerts")).isVisible();
        assertTrue(workspace.transcript("alerts").contains("[FIRING] HighErrorRate on"));
    }

    @Test
    void a_fault_is_switched_on_strikes_stands_in_the_traffic_and_is_healed() {
        Page page = directed(Screen.DESKTOP);
        tab(page, "Stage").click();
        button(page, "Slack down for twenty minutes").click();
        Locator trouble = page.getByLabel("Trouble with Slack");
        assertThat(trouble).containsText("every call: down (until");

        workspace.command("ana", "general", "/incident doctor");
        assertThat(trouble).containsText("struck", PATIENTLY);
        tab(page, "Traffic").click();
        page.getByText("Only failures").click();
        Locator exchange = page.getByLabel("Exchanges, newest last").getByRole(AriaRole.BUTTON);
        assertThat(exchange.last()).containsText("fault: drop", PATIENTLY);
        exchange.last().click();
        assertThat(page.getByText("no answer: fault: drop")).isVisible();

        tab(page, "Stage").click();
        button(page, "Heal all").click();
        assertThat(trouble).containsText("Nothing is wrong.");
    }

    @Test
    void the_clock_is_moved_and_goes_back() {
        Page page = directed(Screen.DESKTOP);
        tab(page, "Stage").click();
        Locator clock = page.getByLabel("Clock", new Page.GetByLabelOptions().setExact(true));
        button(page, "+1 h").click();
        assertThat(clock).containsText("ahead of this machine's clock");
        assertThat(page.getByLabel("Workspace").getByText("Workspace time")).isVisible();
        button(page, "Back to now").click();
        assertThat(clock).containsText("As on this machine's clock");
    }

    @Test
    void the_workspace_is_reset_by_a_second_click() {
        workspace.message("ana", "general", "soon forgotten");
        Page page = directed(Screen.DESKTOP);
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("soon forgotten");
        tab(page, "Stage").click();

        button(page, "Reset the workspace").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("soon forgotten");
        button(page, "Forget all channels and messages").click();

        assertThat(page.getByText("The workspace is as founded")).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("soon forgotten");
    }

    private Page directed(Screen screen) {
        Page page = open(screen, "/");
        // a test's application asks everybody for a token, this machine's browser, too
        page.setExtraHTTPHeaders(Map.of("Authorization", TestTokens.CI));
        button(page, "Director").click();
        return page;
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName(name));
    }
}
