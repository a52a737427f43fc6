package dev.evenkeel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.evenkeel.postmortem.Accounts;
import dev.evenkeel.postmortem.account.Account;
import dev.evenkeel.postmortem.draft.Draft;
import dev.evenkeel.postmortem.render.Format;
import dev.evenkeel.postmortem.render.HtmlByHand;
import dev.evenkeel.postmortem.render.Renderer;
import dev.evenkeel.postmortem.write.Drafter;

/** How long the draft of a long incident takes, and whether twice the messages take twice as long. */
class DraftBench {

    private static final int WARM_UP = 5;
    private static final int RUNS = 15;

    private final Account half = Accounts.withMessages(5_000, 11, false);
    private final Account whole = Accounts.withMessages(10_000, 11, false);

    @Test
    void aDraftOfTenThousandMessagesTakesLessThanTwoSecondsAndGrowsInALine() {
        compare("draft written", () -> Drafter.draft(half, false), () -> Drafter.draft(whole, false));
        compare("draft written without names", () -> Drafter.draft(half, true), () -> Drafter.draft(whole, true));
        compare(
                "draft written and rendered as Markdown",
                () -> Renderer.render(Drafter.draft(half, false), Format.MD),
                () -> Renderer.render(Drafter.draft(whole, false), Format.MD));
        Draft small = Drafter.draft(half, false);
        Draft large = Drafter.draft(whole, false);
        compare("draft rendered as HTML", () -> HtmlByHand.render(small), () -> HtmlByHand.render(large));
        compare(
                "draft rendered as JSON",
                () -> Renderer.render(small, Format.JSON),
                () -> Renderer.render(large, Format.JSON));
        assertThat(large.timeline())
                .hasSize(10_000 + Accounts.twoBack().events().size());
    }

    private static void compare(String name, Runnable small, Runnable large) {
        List<Double> smallTimes = new ArrayList<>();
        List<Double> largeTimes = new ArrayList<>();
        for (int run = -WARM_UP; run < RUNS; run++) {
            double one = milliseconds(small);
            double two = milliseconds(large);
            if (run >= 0) {
                smallTimes.add(one);
                largeTimes.add(two);
            }
        }
        double one = median(smallTimes);
        double two = median(largeTimes);
        Table.row(
                "draft",
                name + ", 10,000 messages; to 5,000",
                String.format(Locale.ROOT, "%.0f ms; %.2fx", two, two / one),
                "< 2 s; < 2.3x");
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
