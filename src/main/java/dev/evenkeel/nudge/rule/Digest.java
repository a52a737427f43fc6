package dev.evenkeel.nudge.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of one channel now, and what has to wait: at most one message of questions in the gap, at most five questions in it, the
 * most urgent first.
 *
 * @param messages ids of the questions to ask, one list a message
 * @param startsGap whether the gap begins anew
 * @param again when to look again for what is left, if anything is
 */
public record Digest(List<List<Long>> messages, boolean startsGap, Optional<Instant> again) {

    private static final int MOST = 5;

    /**
     * A question that waits to be asked.
     *
     * @param urgency lower comes first
     * @param exempt whether it may be asked within the gap
     * @param at when it is due
     */
    public record Waiting(long id, int urgency, boolean exempt, Instant at) {}

    /**
     * Decides.
     *
     * @param waiting every question of the channel that is not yet asked, those of later included
     * @param lastSaid when the last message counted by the gap was written
     * @param gap at most one message in this time; zero asks each question in a message of its own
     */
    public static Digest decide(List<Waiting> waiting, Optional<Instant> lastSaid, Duration gap, Instant now) {
        List<Waiting> due = waiting.stream()
                .filter(one -> !one.at().isAfter(now))
                .sorted(Comparator.comparing((Waiting one) -> !one.exempt())
                        .thenComparingInt(Waiting::urgency)
                        .thenComparing(Waiting::at)
                        .thenComparingLong(Waiting::id))
                .toList();
        if (gap.isZero()) {
            return new Digest(due.stream().map(one -> List.of(one.id())).toList(), false, next(waiting, due, now));
        }
        Instant free = lastSaid.map(said -> said.plus(gap)).orElse(now);
        if (due.isEmpty() || !(due.getFirst().exempt() || !free.isAfter(now))) {
            return new Digest(List.of(), false, next(waiting, List.of(), free));
        }
        List<Waiting> said = new ArrayList<>(due.subList(0, Math.min(MOST, due.size())));
        addSoon(said, waiting, now.plus(gap.dividedBy(10)));
        boolean startsGap = said.stream().anyMatch(one -> !one.exempt());
        return new Digest(
                List.of(said.stream().map(Waiting::id).toList()),
                startsGap,
                next(waiting, said, startsGap ? now.plus(gap) : free));
    }

    /** When to look at what waits, without asking anything now; a question held back by the gap counts from its end. */
    public static Optional<Instant> lookAt(
            List<Waiting> waiting, Optional<Instant> lastSaid, Duration gap, Instant now) {
        return next(
                waiting,
                List.of(),
                gap.isZero() ? now : lastSaid.map(said -> said.plus(gap)).orElse(now));
    }

    /** What would be due in a moment rides along, so that it does not wait out the whole gap. */
    private static void addSoon(List<Waiting> said, List<Waiting> waiting, Instant until) {
        waiting.stream()
                .filter(one -> !one.exempt() && !said.contains(one) && !one.at().isAfter(until))
                .sorted(Comparator.comparing(Waiting::at))
                .limit(MOST - said.size())
                .forEach(said::add);
    }

    private static Optional<Instant> next(List<Waiting> waiting, List<Waiting> said, Instant free) {
        return waiting.stream()
                .filter(one -> !said.contains(one))
                .map(one -> one.exempt() || one.at().isAfter(free) ? one.at() : free)
                .min(Comparator.naturalOrder());
    }
}
