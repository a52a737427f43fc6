package dev.evenkeel.work;

import java.time.Duration;

/** What became of an {@link Attempt}. */
public sealed interface Outcome {

    /**
     * The outside said itself that it is done.
     *
     * @param result what it answered that matters later, as JSON
     */
    record Delivered(String result) implements Outcome {}

    /**
     * The outside said no, and would say so again.
     *
     * @param error its word for it
     */
    record Refused(String error) implements Outcome {}

    /**
     * It was not tried: it would have come too soon. That is nobody's trouble, so it waits for its turn however long that takes.
     *
     * @param pause how long to wait at least
     */
    record Held(Duration pause) implements Outcome {}

    /**
     * It was not done, and may be later.
     *
     * @param error why
     * @param pause zero when the trouble is this call's own: tried again with growing waits, ten times in all. Otherwise the trouble
     *     is the outside's as a whole, and this is how long to leave it alone; tried until a day has passed since the first try.
     */
    record Postponed(String error, Duration pause) implements Outcome {}

    /**
     * No answer came, or none that can be read: it may have been done.
     *
     * @param why what was seen instead of an answer
     */
    record Unknown(String why) implements Outcome {}
}
