package dev.evenkeel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

import dev.evenkeel.sandbox.SandboxClient;
import dev.evenkeel.web.TestTokens;

/** A person at the sandbox's page. Whatever a test does, the console stays silent. */
abstract class InTheBrowser {

    /** Kept as output of the build, to be looked at. */
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final List<String> FORMS_OPEN_TO = List.of("ana", "bo", "dee");

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    SandboxClient workspace;

    @BeforeEach
    void workspace() {
        workspace = new SandboxClient(root());
        workspace.rates(false);
        FORMS_OPEN_TO.forEach(this::closeForms);
    }

    /** What another test left open would stand in the way. */
    private void closeForms(String user) {
        while (!workspace.views(user).isEmpty()) {
            workspace.step("form", Map.of("user", user, "close", true));
        }
    }

    /** What every page showed at the end is kept, for when a test fails. */
    @AfterEach
    void theConsoleWasSilent(TestInfo test) {
        String name = getClass().getSimpleName() + "."
                + test.getTestMethod().orElseThrow().getName();
        int number = 0;
        for (BrowserContext context : contexts) {
            for (Page page : context.pages()) {
                page.screenshot(new ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve("at-the-end/" + name + "-" + ++number + ".png")));
            }
            context.close();
        }
        assertThat(complaints).as("what the browser's console said").isEmpty();
    }

    /** Chromium complains of every request that is refused, also where a test asks for the refusal. */
    void forgive(String part) {
        complaints.removeIf(complaint -> complaint.contains(part));
    }

    static String root() {
        return "http://localhost:" + RestAssured.port;
    }

    /** A channel as this person sees it on this screen; {@code channel} by name or id. */
    Page open(Screen screen, String user, String channel) {
        String id = workspace.channel(channel).path("id").asText();
        Page page = open(screen, "/#/" + userId(user) + "/" + id);
        assertThat(page.getByRole(AriaRole.LOG)).isVisible();
        return page;
    }

    /** The page at this address on this screen. */
    Page open(Screen screen, String place) {
        BrowserContext context = Chromium.running()
                .newContext(new NewContextOptions()
                        .setViewportSize(screen.width(), screen.height())
                        .setColorScheme(screen.isDark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setTimezoneId("Europe/Madrid")
                        .setLocale("en-GB")
                        .setAcceptDownloads(true));
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(said -> {
            if (Set.of("error", "warning").contains(said.type())) {
                complaints.add(said.type() + ": " + said.text() + " at " + said.location());
            }
        });
        page.onPageError(error -> complaints.add("uncaught: " + error));
        page.navigate(root() + "/sandbox" + place);
        return page;
    }

    /** An incident declared by its command, and its channel's id. */
    String declared(String user, String title) {
        workspace.command(user, "general", "/incident declare sev2 " + title);
        return await().atMost(PATIENCE)
                .until(
                        () -> incident(title).path("channel").path("id").asText(""),
                        id -> !id.isEmpty() && workspace.transcript(id).contains(title));
    }

    /** The incident with this title, over the API; missing while there is none. */
    static JsonNode incident(String title) {
        for (JsonNode incident : api("/api/v1/incidents").path("items")) {
            if (incident.path("title").asText().equals(title)) {
                return incident;
            }
        }
        return MissingNode.getInstance();
    }

    /** Every text on the timeline of the incident with this title. */
    static List<String> timeline(String title) {
        String key = incident(title).path("key").asText();
        List<String> texts = new ArrayList<>();
        api("/api/v1/incidents/" + key + "/timeline")
                .path("items")
                .forEach(entry -> texts.add(entry.path("text").asText()));
        return texts;
    }

    static JsonNode api(String path) {
        return given().header("Authorization", TestTokens.CI)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
    }

    private String userId(String name) {
        for (JsonNode user : workspace.state().path("users")) {
            if (user.path("name").asText().equals(name)) {
                return user.path("id").asText();
            }
        }
        throw new AssertionError("nobody is called " + name);
    }

    /** Types a line and sends it. */
    static void say(Page page, String text) {
        composer(page).fill(text);
        composer(page).press("Enter");
    }

    /** The messages of the channel that hold these words. */
    static Locator message(Page page, String words) {
        return page.getByRole(AriaRole.LOG)
                .first()
                .getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText(words));
    }

    /** Where the next message is typed. */
    static Locator composer(Page page) {
        return page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("New message"))
                .getByRole(AriaRole.TEXTBOX);
    }

    /** The first button on the page whose name begins like this or holds it. */
    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** Presses the newest button of this name in the channel. */
    static void press(Page page, String button) {
        page.getByRole(AriaRole.LOG)
                .first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .last()
                .click();
    }

    /** Takes an entry of a message's menu. */
    static void choose(Page page, Locator message, String entry) {
        message.hover();
        message.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("More actions"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry))
                .click();
    }

    /** Keeps a picture of what is on the screen. */
    static Path look(Page page, Screen screen, String name) {
        Path picture = SCREENSHOTS.resolve(name + "-" + screen.word() + ".png");
        page.screenshot(new ScreenshotOptions().setPath(picture));
        return picture;
    }

    /** Nothing grave for somebody who uses a keyboard or a screen reader. */
    static void assertAccessible(Page page) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .filteredOn(rule -> GRAVE.contains(rule.getImpact()))
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                .isEmpty();
    }
}
