package dev.evenkeel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.evenkeel.sandbox.SandboxClient;

/** A person at the sandbox's page. Whatever a test does, the console stays silent. */
abstract class InTheBrowser {

    /** Kept as output of the build, to be looked at. */
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    SandboxClient workspace;

    @BeforeEach
    void workspace() {
        workspace = new SandboxClient(root());
    }

    @AfterEach
    void theConsoleWasSilent() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).as("what the browser's console said").isEmpty();
    }

    /** Chromium complains of every request that is refused, also where a test asks for the refusal. */
    void forgive(String part) {
        complaints.removeIf(complaint -> complaint.contains(part));
    }

    static String root() {
        return "http://localhost:" + RestAssured.port;
    }

    /** The page as this person sees it on this screen. */
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
