package dev.evenkeel.nudge.rule;

import java.time.Duration;
import java.time.Instant;

/** When a question that comes again and again is due next. Evidence resets it, not the incident's birth. */
public final class Cadence {

    private static final Duration TIRED = Duration.ofHours(2);
    private static final Duration LONG = Duration.ofHours(8);
    private static final Duration LEAD = Duration.ofMinutes(5);

    private Cadence() {}

    /**
     * The interval after the last evidence, stretched twofold once the incident is two hours old and fourfold after eight.
     *
     * @param evidence when the last answer, update or ignored question was
     * @param interval the interval of a young incident
     * @param base when the incident's age began to count: its declaration, or the last time it got worse
     */
    public static Instant next(Instant evidence, Duration interval, Instant base) {
        return evidence.plus(interval.multipliedBy(stretch(Duration.between(base, evidence))));
    }

    /** How many times longer the interval is at this age. */
    public static int stretch(Duration age) {
        if (age.compareTo(LONG) >= 0) {
            return 4;
        }
        return age.compareTo(TIRED) >= 0 ? 2 : 1;
    }

    /**
     * When to ask for what was promised: five minutes before, or a third of the time there was if that is shorter. Never stretched.
     *
     * @param given when the promise was made
     * @param promised the moment it names
     */
    public static Instant beforePromise(Instant given, Instant promised) {
        Duration third = Duration.between(given, promised).dividedBy(3);
        if (third.isNegative()) {
            return promised;
        }
        return promised.minus(third.compareTo(LEAD) < 0 ? third : LEAD);
    }
}
