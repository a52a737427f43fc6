package dev.evenkeel.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.evenkeel.postmortem.Accounts;
import dev.evenkeel.postmortem.account.Account;
import dev.evenkeel.postmortem.draft.Draft;
import dev.evenkeel.postmortem.render.Format;
import dev.evenkeel.postmortem.render.HtmlByHand;
import dev.evenkeel.postmortem.render.Renderer;
import dev.evenkeel.postmortem.write.Drafter;

/** How long a draft of a long incident takes, and whether twice the messages take twice as long. Prints one row a form. */
public final class DraftBench {

    private static final int RUNS = 7;

    private DraftBench() {}

    public static void main(String[] arguments) {
        Account half = Accounts.withMessages(5_000, 11, false);
        Account whole = Accounts.withMessages(10_000, 11, false);
        System.out.println("| draft | 5,000 messages | 10,000 messages | ratio (limit 2.3) |");
        System.out.println("| --- | --- | --- | --- |");
        compare("written", () -> Drafter.draft(half, false), () -> Drafter.draft(whole, false));
        compare("written, shareable", () -> Drafter.draft(half, true), () -> Drafter.draft(whole, true));
        Draft small = Drafter.draft(half, false);
        Draft large = Drafter.draft(whole, false);
        compare("Markdown", () -> Renderer.render(small, Format.MD), () -> Renderer.render(large, Format.MD));
        compare("HTML", () -> HtmlByHand.render(small), () -> HtmlByHand.render(large));
        compare("JSON", () -> Renderer.render(small, Format.JSON), () -> Renderer.render(large, Format.JSON));
    }

    private static void compare(String name, Runnable small, Runnable large) {
        List<Double> smallTimes = new ArrayList<>();
        List<Double> largeTimes = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            smallTimes.add(milliseconds(small));
            largeTimes.add(milliseconds(large));
        }
        double one = median(smallTimes);
        double two = median(largeTimes);
        System.out.printf(Locale.ROOT, "| %s | %.0f ms | %.0f ms | %.2f |%n", name, one, two, two / one);
    }

    private static double milliseconds(Runnable work) {
        long from = System.nanoTime();
        work.run();
        return (System.nanoTime() - from) / 1e6;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
