package dev.evenkeel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bot's own forms, filled in by a person. */
@QuarkusTest
@TestProfile(AtThePage.class)
class FormsTest extends InTheBrowser {

    private static final String LATE =
            "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"Declare\"},\"blocks\":[]}";

    private static final String GENERAL = "/#/U0ANA/C0GENERAL";

    @BeforeEach
    void anEmptyWorkspace() {
        workspace.reset();
    }

    @AfterEach
    void releaseTheClock() {
        workspace.step("clock", Map.of());
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_form_names_what_is_missing_and_takes_the_reader_there(Screen screen) {
        Page page = open(screen, GENERAL);
        Locator form = declare(page);
        assertThat(title(form)).isFocused();

        title(form).press("Enter");

        assertThat(form.locator(".block-error")).hasText("Please fill in this field.");
        assertThat(title(form)).isFocused();
        assertThat(title(form)).hasAttribute("aria-invalid", "true");
        assertThat(title(form)).hasAccessibleDescription("Please fill in this field. Checkout returns 500");
        assertThat(workspace.interactions("view_submission")).isEmpty();
        look(page, screen, "form");
        assertAccessible(page);
    }

    @Test
    void a_form_that_is_filled_in_with_the_keyboard_declares_an_incident() {
        Page page = open(Screen.DESKTOP, GENERAL);
        Locator form = declare(page);

        page.keyboard().type("Checkout returns 500");
        form.getByLabel("How bad is it?").selectOption("sev2");
        Locator known = form.getByLabel("What is known");
        known.fill("Since the last deploy");
        known.press("Control+Enter");

        assertThat(form).hasCount(0);
        JsonNode values = workspace.interactions("view_submission").getFirst().at("/view/state/values");
        assertThat(values.at("/title/value/value").asText()).isEqualTo("Checkout returns 500");
        assertThat(values.at("/severity/value/selected_option/value").asText()).isEqualTo("sev2");
        assertThat(values.at("/services/value/value").isNull()).isTrue();
        assertThat(page.getByRole(AriaRole.NAVIGATION)).containsText("inc-");
    }

    @Test
    void Escape_closes_a_form_here_and_in_the_workspace_and_gives_the_focus_back() {
        Page page = open(Screen.DESKTOP, GENERAL);
        Locator writing = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Message"));
        writing.focus();
        Locator form = declare(page);

        page.keyboard().press("Escape");

        assertThat(form).hasCount(0);
        await().until(() -> workspace.views("ana").isEmpty());
        assertThat(writing).isFocused();
    }

    @Test
    void what_was_filled_in_stays_while_others_write() {
        Page page = open(Screen.DESKTOP, GENERAL);
        Locator form = declare(page);
        page.keyboard().type("Checkout is slow");

        workspace.message("bo", "general", "is anybody looking?");

        assertThat(page.getByText("is anybody looking?")).hasCount(1);
        assertThat(title(form)).hasValue("Checkout is slow");
        assertThat(title(form)).isFocused();
    }

    @Test
    void a_form_that_came_too_late_is_explained() {
        Page page = open(Screen.DESKTOP, GENERAL);
        page.getByRole(AriaRole.MAIN).waitFor();
        String trigger = workspace
                .command("ana", "general", "/nothing")
                .path("triggerId")
                .asText();
        workspace.advance(Duration.ofSeconds(4));
        AsTheBot.refused("views.open", Map.of("trigger_id", trigger, "view", LATE), "trigger_expired");

        Locator said = page.locator(".modal-lost");
        assertThat(said).containsText("The form “Declare” did not open");
        said.getByRole(AriaRole.BUTTON).click();
        assertThat(said).isEmpty();
    }

    private Locator declare(Page page) {
        page.getByRole(AriaRole.MAIN).waitFor();
        workspace.shortcut("ana", "declare_incident");
        Locator form = page.getByRole(AriaRole.DIALOG);
        form.waitFor();
        return form;
    }

    private static Locator title(Locator form) {
        return form.getByLabel("What is broken?");
    }
}
