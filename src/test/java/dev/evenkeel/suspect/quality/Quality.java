package dev.evenkeel.suspect.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;

import dev.evenkeel.suspect.Ranking;
import dev.evenkeel.suspect.Ranking.Verdict;
import dev.evenkeel.suspect.Suspect;
import dev.evenkeel.suspect.seen.Question;

/**
 * How well a ranking does over many made-up incidents.
 *
 * @param top1 the culprit came first, of incidents that have one
 * @param top3 it was among the first three
 * @param falseAlarm a suspect was named where no logged change was behind it
 * @param missed none was named although there was one
 * @param wrongReverts how many others stood before the culprit, on average
 * @param confident how often the verdict was right where it said 70 % or more
 * @param log mean logarithmic loss of the confidence
 * @param said each verdict's confidence, and whether it was right
 */
public record Quality(
        double top1,
        double top3,
        double falseAlarm,
        double missed,
        double wrongReverts,
        double confident,
        double log,
        Map<String, double[]> byStory,
        List<Said> said) {

    private static final int BEYOND = 25;

    /** How sure it was, and whether it was right. */
    public record Said(double confidence, boolean right) {}

    /** One incident and what was answered. */
    private record Answered(MadeUp incident, Ranking ranking, int place) {

        boolean right() {
            boolean named = ranking.verdict() == Verdict.SUSPECT;
            return incident.culprit().isEmpty() ? !named : named && place == 1;
        }
    }

    /** Over the incidents of these seeds. */
    public static Quality of(long from, long to, Function<Question, Ranking> rank) {
        List<Answered> all = LongStream.range(from, to)
                .parallel()
                .mapToObj(Incidents::of)
                .map(incident -> answer(incident, rank.apply(incident.question())))
                .toList();
        List<Answered> with =
                all.stream().filter(one -> one.incident().culprit().isPresent()).toList();
        List<Answered> without =
                all.stream().filter(one -> one.incident().culprit().isEmpty()).toList();
        List<Answered> sure =
                all.stream().filter(one -> one.ranking().confidence() >= 0.7).toList();
        Map<String, double[]> byStory = new TreeMap<>();
        for (Answered one : with) {
            for (String key : keys(one.incident())) {
                double[] sums = byStory.computeIfAbsent(key, name -> new double[2]);
                sums[0] += one.place() == 1 ? 1 : 0;
                sums[1]++;
            }
        }
        return new Quality(
                share(with, one -> one.place() == 1),
                share(with, one -> one.place() <= 3),
                share(without, one -> one.ranking().verdict() == Verdict.SUSPECT),
                share(with, one -> one.ranking().verdict() == Verdict.NONE_STANDS_OUT),
                with.stream().mapToInt(one -> one.place() - 1).average().orElse(0),
                share(sure, Answered::right),
                all.stream()
                        .mapToDouble(one -> -Math.log(Math.clamp(
                                one.right()
                                        ? one.ranking().confidence()
                                        : 1 - one.ranking().confidence(),
                                1e-3,
                                1)))
                        .average()
                        .orElse(0),
                byStory,
                all.stream()
                        .map(one -> new Said(one.ranking().confidence(), one.right()))
                        .toList());
    }

    private static List<String> keys(MadeUp incident) {
        double hours = incident.delayHours();
        String delay = hours < 1 ? "delay  <1h" : hours < 8 ? "delay 1-8h" : hours < 24 ? "delay 8-24h" : "delay >24h";
        String began = incident.question().began().isPresent() ? "start known" : "start unknown";
        return List.of(incident.story(), delay, began);
    }

    private static Answered answer(MadeUp incident, Ranking ranking) {
        int place = ranking.suspects().stream()
                .filter(suspect ->
                        incident.culprit().filter(suspect.change().id()::equals).isPresent())
                .mapToInt(Suspect::rank)
                .findFirst()
                .orElse(BEYOND);
        return new Answered(incident, ranking, place);
    }

    private static <T> double share(List<T> of, Predicate<T> which) {
        return of.isEmpty() ? 0 : (double) of.stream().filter(which).count() / of.size();
    }

    /** One line for a table. */
    public String line() {
        return String.format(
                java.util.Locale.ROOT,
                "top-1 %.3f  top-3 %.3f  false alarm %.3f  missed %.3f  wrong reverts %.2f  right when >= 70 %% %.3f  log %.4f",
                top1,
                top3,
                falseAlarm,
                missed,
                wrongReverts,
                confident,
                log);
    }

    /** How often the culprit of a story came first. */
    public double top1Of(String story) {
        double[] sums = byStory.getOrDefault(story, new double[] {0, 1});
        return sums[0] / sums[1];
    }

    /** How often a verdict was right of those with a confidence in this range. */
    public double rightBetween(double from, double to) {
        return share(
                said.stream()
                        .filter(one -> one.confidence() >= from && one.confidence() < to)
                        .toList(),
                Said::right);
    }

    /** The details by story, delay and knowledge. */
    public List<String> details() {
        List<String> lines = new ArrayList<>();
        byStory.forEach((key, sums) -> lines.add(String.format(
                java.util.Locale.ROOT, "  %-14s top-1 %.2f of %d", key, sums[0] / sums[1], (int) sums[1])));
        return lines;
    }
}
