package dev.evenkeel.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The four figures, by the wall clock; empty when one of their ends is not known.
 *
 * @param ttd detected - impact start, of the first impact
 * @param tta first acknowledgement - detected, of the first impact
 * @param ttm mitigated - detected, summed over all impacts
 * @param ttr resolved - detected, summed over all impacts
 *     (one that was canceled counts for nothing)
 */
public record Metrics(Optional<Duration> ttd, Optional<Duration> tta, Optional<Duration> ttm, Optional<Duration> ttr) {

    /**
     * Works them out.
     *
     * @param impacts in the order in which they began, at least one
     */
    public static Metrics of(List<Impact> impacts, Optional<Instant> acknowledgedAt) {
        Impact first = impacts.getFirst();
        return new Metrics(
                between(first.startedAt(), first.detectedAt()),
                between(first.detectedAt(), acknowledgedAt),
                sum(impacts, Impact::mitigatedAt),
                sum(impacts, Impact::resolvedAt));
    }

    private static Optional<Duration> sum(List<Impact> impacts, Function<Impact, Optional<Instant>> end) {
        Duration sum = Duration.ZERO;
        for (Impact impact : impacts) {
            if (impact != impacts.getLast() && neverEnded(impact)) {
                continue;
            }
            Optional<Duration> one = between(impact.detectedAt(), end.apply(impact));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(one.get());
        }
        return Optional.of(sum);
    }

    /** The incident was canceled then: there was no impact, as far as anybody said. */
    private static boolean neverEnded(Impact impact) {
        return impact.mitigatedAt().isEmpty() && impact.resolvedAt().isEmpty();
    }

    private static Optional<Duration> between(Optional<Instant> from, Optional<Instant> to) {
        return from.flatMap(start -> to.map(end -> Duration.between(start, end)));
    }
}
