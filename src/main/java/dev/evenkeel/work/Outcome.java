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
     * It was not done, and may be later.
     *
     * @param error why
     * @param pause zero when the trouble is this call's own: tried again with growing waits, ten times in all. Otherwise the trouble
     *     is the outside's as a whole, and this is how long to leave it alone; tried until a day has passed.
     */
    record Postponed(String error, Duration pause) implements Outcome {}

    /**
     * No answer came, or none that can be read: it may have been done.
     *
     * @param why what was seen instead of an answer
     */
    record Unknown(String why) implements Outcome {}
}
