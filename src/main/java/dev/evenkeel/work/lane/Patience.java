package dev.evenkeel.work.lane;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** How long to wait before the next try, and when to give up. Pure. */
final class Patience {

    /** Tries at a call that is refused in a way that may pass: waits of 1, 2, 4 ... 60 s, about four minutes in all. */
    static final int TRIES = 10;

    /** Trouble of the outside as a whole is waited out for a day: Slack's own retries of delayed events end then too. */
    static final Duration OUTAGE = Duration.ofDays(1);

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final Duration BETWEEN_SEARCHES = Duration.ofSeconds(5);

    private Patience() {}

    /** Whether a call that was postponed for its own sake has had its tries. */
    static boolean isExhausted(int attempts) {
        return attempts >= TRIES;
    }

    /** Whether a call first tried then has outlived any outage worth waiting for. */
    static boolean isTooOld(Instant firstTried, Instant now) {
        return Duration.between(firstTried, now).compareTo(OUTAGE) > 0;
    }

    /** The wait after the given number of tries: doubled each time, spread by a fifth so that many do not come back at once. */
    static Duration after(int attempts, RandomGenerator random) {
        long seconds = Math.min(LONGEST.toSeconds(), 1L << Math.min(attempts - 1, 10));
        return spread(Duration.ofSeconds(seconds), random);
    }

    /** What the outside asked for, and up to a fifth more. */
    static Duration asAsked(Duration pause, RandomGenerator random) {
        return pause.plus(pause.dividedBy(5).multipliedBy(random.nextInt(100)).dividedBy(100));
    }

    /** The wait before looking, again, for the effect of a call whose answer was lost. */
    static Duration beforeSearch(int doubt) {
        return doubt <= 1 ? Duration.ofSeconds(1) : BETWEEN_SEARCHES;
    }

    private static Duration spread(Duration about, RandomGenerator random) {
        return Duration.ofMillis(about.toMillis() * (80 + random.nextInt(41)) / 100);
    }
}
