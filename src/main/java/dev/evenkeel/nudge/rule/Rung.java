package dev.evenkeel.nudge.rule;

import java.time.Duration;
import java.util.List;

/**
 * What happens when nobody answers.
 *
 * @param after since the question was due
 * @param climb who is asked then
 */
public record Rung(Duration after, Climb climb) {

    private static final Duration SHORT = Duration.ofMinutes(15);

    /** Who is asked next. */
    public enum Climb {
        /** The same people once more. */
        AGAIN,
        DEPUTY,
        COMMANDER,
        CHANNEL,
        /** Who is on call, said in the channel. */
        ON_CALL,
        /** The list of incident managers. */
        MANAGERS,
        /** Nobody: it ends as an open question. */
        EXPIRE
    }

    /**
     * Five minutes each to the deputy, the channel and who is on call; thirds of the interval where that is shorter than a quarter of an
     * hour.
     */
    public static List<Rung> steep(Duration interval) {
        Duration step = interval.compareTo(SHORT) < 0 ? interval.dividedBy(3) : Duration.ofMinutes(5);
        return List.of(
                new Rung(step, Climb.DEPUTY),
                new Rung(step.multipliedBy(2), Climb.CHANNEL),
                new Rung(step.multipliedBy(3), Climb.ON_CALL));
    }

    /** A quarter of an hour each to the deputy and the channel; thirds of the interval where that is short. */
    public static List<Rung> gentle(Duration interval) {
        Duration step = interval.compareTo(SHORT) < 0 ? interval.dividedBy(3) : SHORT;
        return List.of(new Rung(step, Climb.DEPUTY), new Rung(step.multipliedBy(2), Climb.CHANNEL));
    }

    /** One step after {@code usual}, shortened to a third of the interval where that is shorter than a quarter of an hour. */
    public static Rung once(Duration usual, Duration interval, Climb climb) {
        boolean fast = !interval.isZero() && interval.compareTo(SHORT) < 0;
        Duration third = interval.dividedBy(3);
        return new Rung(fast && third.compareTo(usual) < 0 ? third : usual, climb);
    }
}
