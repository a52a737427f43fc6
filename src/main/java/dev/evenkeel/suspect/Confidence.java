package dev.evenkeel.suspect;

import dev.evenkeel.suspect.Ranking.Verdict;

/** Turns a share into the probability that the verdict is right, as measured on generated incidents. */
final class Confidence {

    private Confidence() {}

    static double that(Verdict verdict, double share) {
        double kept = Math.clamp(share, 0.001, 0.999);
        double odds = Math.log(kept / (1 - kept));
        return switch (verdict) {
            case SUSPECT -> curve(0.93 * odds - 0.12);
            case NONE_STANDS_OUT -> curve(0.69 * odds + 0.16);
        };
    }

    /** The logistic function. */
    private static double curve(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }
}
