package dev.evenkeel.nudge.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What became due while the bot was away.
 *
 * @param one what one such question is called, such as {@code check-in}
 * @param many what several are called
 * @param times how often it would have been asked
 */
public record Missed(String one, String many, long times) {

    /** How often a question would have been asked between its due time and the bot's return. */
    public static long times(Instant due, Duration interval, Instant back) {
        if (interval.isZero()) {
            return 1;
        }
        return 1 + Duration.between(due, back).dividedBy(interval);
    }

    /** Owns up, such as "I was away 23 min; 1 check-in was missed." */
    public static String sentence(Duration away, List<Missed> missed) {
        List<String> parts = new ArrayList<>();
        for (Missed each : missed) {
            parts.add(each.times() + " " + (each.times() == 1 ? each.one() : each.many()));
        }
        boolean single = missed.size() == 1 && missed.getFirst().times() == 1;
        String last = parts.removeLast();
        String all = parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
        return "I was away " + Spoken.length(away) + "; " + all + (single ? " was missed." : " were missed.");
    }
}
