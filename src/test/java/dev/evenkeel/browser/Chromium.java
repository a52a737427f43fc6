package dev.evenkeel.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Assumptions;

/** The system's own Chromium, one for all tests of this JVM: starting it takes longer than a test. */
public final class Chromium {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:/Program Files/Google/Chrome/Application/chrome.exe");

    /** Nothing that calls home: on a closed network such calls fail slowly, and many at a time. */
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Browser running;

    private Chromium() {}

    /** The browser; where the machine has none the test is skipped with the reason, unless {@code BROWSER_REQUIRED} is set. */
    public static synchronized Browser running() {
        if (running == null) {
            running = launched(executable());
        }
        return running;
    }

    private static Path executable() {
        Optional<Path> found = Stream.concat(Optional.ofNullable(System.getenv("CHROME_BIN")).stream(), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && System.getenv("BROWSER_REQUIRED") == null) {
            String reason = "Skipped: no Chromium is installed here. Install one, or name it in CHROME_BIN.";
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        return found.orElseThrow(() -> new AssertionError("BROWSER_REQUIRED is set, and no Chromium is installed"));
    }

    private static Browser launched(Path executable) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // a busy machine is no defect of the page; how fast it is, the bench says
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(QUIET));
    }
}
