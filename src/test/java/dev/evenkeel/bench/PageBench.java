package dev.evenkeel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.evenkeel.browser.Chromium;
import dev.evenkeel.process.Installation;
import dev.evenkeel.sandbox.SandboxClient;

/** The sandbox's page in a real browser: how soon it can be used, and how soon a click is seen. */
class PageBench {

    private static final int MESSAGES = 2_000;
    private static final int RUNS = 15;

    @TempDir
    Path folder;

    @Test
    void aChannelOfTwoThousandMessagesIsUsableInTwoSecondsAndAClickIsSeenInThreeTenths() {
        try (Installation installation = new Installation(folder, Map.of())) {
            SandboxClient workspace = new SandboxClient(installation.workspaceUrl());
            workspace.rates(false);
            for (int i = 0; i < MESSAGES; i++) {
                workspace.message(
                        i % 20 < 10 ? "ana" : "bo",
                        "general",
                        "line " + i + " of what was said, with `code` and *weight*");
            }
            String address = installation.workspaceUrl() + "/#/U0ANA/C0GENERAL";
            double usable = median(() -> opened(address));
            Table.row(
                    "page",
                    "usable after opening, " + MESSAGES + " messages, median of " + RUNS,
                    "%.2f s".formatted(usable),
                    "< 2 s");
            assertThat(usable).isLessThan(2);
            try (BrowserContext context = Chromium.running().newContext()) {
                Page page = context.newPage();
                page.navigate(address);
                Locator newest = newest(page);
                newest.hover();
                double seen = median(() -> clicked(newest));
                Table.row(
                        "page",
                        "a click's effect on the screen, median of " + RUNS,
                        "%.0f ms".formatted(1_000 * seen),
                        "< 300 ms");
                assertThat(seen).isLessThan(.3);
            }
        }
    }

    private static Locator newest(Page page) {
        return page.getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText("line " + (MESSAGES - 1) + " "));
    }

    /** Seconds until the newest message is seen and something can be typed. */
    private static double opened(String address) {
        try (BrowserContext context = Chromium.running().newContext()) {
            Page page = context.newPage();
            long begin = System.nanoTime();
            page.navigate(address);
            newest(page).waitFor();
            page.getByRole(AriaRole.TEXTBOX).first().fill("h");
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    /** Seconds from a press on the pin until the message shows the other state: to the workspace and back by the live stream. */
    private static double clicked(Locator message) {
        Locator pin = message.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Pin message").setExact(true));
        boolean isPinned = pin.count() == 0;
        Locator button = message.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions()
                        .setName(isPinned ? "Unpin message" : "Pin message")
                        .setExact(true));
        Locator after = message.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions()
                        .setName(isPinned ? "Pin message" : "Unpin message")
                        .setExact(true));
        long begin = System.nanoTime();
        button.click();
        after.waitFor();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double median(Supplier<Double> measured) {
        List<Double> seconds = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            seconds.add(measured.get());
        }
        seconds.sort(Comparator.naturalOrder());
        return seconds.get(RUNS / 2);
    }
}
