package dev.evenkeel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.evenkeel.change.Kind;
import dev.evenkeel.change.Progress;
import dev.evenkeel.suspect.Suspects;
import dev.evenkeel.suspect.quality.Quality;
import dev.evenkeel.suspect.quality.RankingQuality;
import dev.evenkeel.suspect.seen.ChangeSeen;
import dev.evenkeel.suspect.seen.FlagSeen;
import dev.evenkeel.suspect.seen.Question;
import dev.evenkeel.suspect.seen.ServiceGraph;
import dev.evenkeel.suspect.seen.ServiceGraph.Edge;
import dev.evenkeel.suspect.seen.ServiceSeen;

/** How long one ranking takes, and how good it is: 1,500 changes on 70 services, and 4,000 made-up incidents it was not set on. */
class RankingBench {

    private static final int CHANGES = 1500;
    private static final int SERVICES = 70;
    private static final int WARM_UP = 300;
    private static final int RUNS = 1000;
    private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");

    @Test
    void aRankingIsDoneBeforeAnybodyHasReadTheSummary() {
        Row row = run();
        Table.row(
                "ranking", "ranking 1,500 changes on 70 services, p50 of " + RUNS, "%.1f ms".formatted(row.p50()), "-");
        Table.row("ranking", "the same, p99", "%.1f ms".formatted(row.p99()), "under 10 ms");
        assertThat(row.p50()).isPositive();
    }

    @Test
    void theCulpritComesFirstMoreOftenThanAListOfTheLatestDeploysWouldHaveIt() {
        Quality quality = Quality.of(RankingQuality.HELD_OUT, RankingQuality.HELD_OUT + 4000, Suspects::rank);
        Table.row("ranking", "made-up incidents: the culprit came first", share(quality.top1()), "over .72");
        Table.row("ranking", "among the first three", share(quality.top3()), "over .85");
        Table.row(
                "ranking", "no logged culprit, a suspect named all the same", share(quality.falseAlarm()), "under .23");
        Table.row("ranking", "a logged culprit, and none named", share(quality.missed()), "at most .26");
        Table.row(
                "ranking", "others before the right one, mean", "%.1f".formatted(quality.wrongReverts()), "under 1.8");
        Table.row("ranking", "right when it says 70 % or more", share(quality.confident()), "at least .70");
        for (String story : List.of("older", "stale_flag", "caller", "sleeper")) {
            Table.row("ranking", "came first, of the hard case " + story, share(quality.top1Of(story)), "-");
        }
        assertThat(quality.top1()).isGreaterThan(0.5);
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    /**
     * What was measured.
     *
     * @param p50 milliseconds
     * @param p99 milliseconds
     */
    private record Row(double p50, double p99) {}

    /** Ranks over and over; the first rounds do not count. */
    private static Row run() {
        Question question = question(new Random(7));
        double[] millis = new double[RUNS];
        for (int i = -WARM_UP; i < RUNS; i++) {
            long start = System.nanoTime();
            Suspects.rank(question);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        return new Row(millis[RUNS / 2], millis[RUNS * 99 / 100]);
    }

    private static Question question(Random random) {
        List<ServiceSeen> services = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < SERVICES; i++) {
            services.add(i < 4 ? ServiceSeen.platform("s" + i) : ServiceSeen.of("s" + i));
            for (int k = 0; k < 3 && i > 0; k++) {
                edges.add(new Edge("s" + i, "s" + random.nextInt(i)));
            }
        }
        List<ChangeSeen> changes = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            changes.add(change(i, random));
        }
        List<FlagSeen> flags = List.of(new FlagSeen(
                "invoice-validation", "s69", "validation", "on", Optional.of(NOW.minus(Duration.ofDays(183))), false));
        return new Question(
                NOW,
                NOW,
                Optional.empty(),
                Duration.ofMinutes(5),
                List.of("s60", "s69"),
                "invoice requests time out",
                false,
                changes,
                new ServiceGraph(services, edges),
                flags,
                List.of(),
                Set.of(),
                ZoneOffset.UTC);
    }

    private static ChangeSeen change(int i, Random random) {
        Kind kind = random.nextDouble() < 0.6 ? Kind.DEPLOY : Kind.values()[random.nextInt(Kind.values().length)];
        String service = "s" + random.nextInt(SERVICES);
        Instant start = NOW.minusSeconds((long) (random.nextDouble() * 14 * 24 * 3600));
        ChangeSeen.Release release = new ChangeSeen.Release(
                Optional.of(service + "-" + i),
                Optional.empty(),
                random.nextDouble() < 0.03,
                random.nextDouble() < 0.05,
                Optional.empty(),
                random.nextDouble() < 0.05
                        ? List.of(new ChangeSeen.Needs("s" + random.nextInt(SERVICES), "x-1"))
                        : List.of());
        return new ChangeSeen(
                "c" + i,
                kind,
                service,
                "change number " + i + " of the invoice handler " + random.nextInt(50),
                new ChangeSeen.When(start, Optional.of(start.plusSeconds(1200)), Progress.SUCCEEDED),
                release,
                new ChangeSeen.Care(
                        random.nextDouble() < 0.06 ? List.of("QA") : List.of(),
                        false,
                        OptionalInt.of(random.nextInt(900)),
                        OptionalInt.empty()));
    }
}
