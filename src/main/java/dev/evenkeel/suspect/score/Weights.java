package dev.evenkeel.suspect.score;

/**
 * Every number of the score in one place, in nats or minutes. They were set on generated incidents and are judged on others
 * ({@code RankingQuality} among the tests prints how well).
 *
 * @param decay how fast a change gets less likely with the logarithm of its distance in time: found delays spread evenly over
 *     minutes, hours and days, so the odds fall nearly as 1/t
 * @param slackKnown minutes added to the distance when the start of impact is known
 * @param slackUnknown the same when only the detection is
 * @param duringRollout which part of the time since a rollout began counts as distance while it still goes on
 */
public record Weights(
        double decay,
        double slackKnown,
        double slackUnknown,
        double slackReported,
        double duringRollout,
        double afterStart,
        double kindScale,
        double direct,
        double perHop,
        double farthest,
        double caller,
        double callerPerHop,
        double platform,
        double unrelated,
        double coversAll,
        double coversNot,
        double words,
        double skipped,
        double large,
        double rollback,
        double running,
        double staleFlag,
        double staleFlagWords,
        double undone,
        double wokenBy,
        double inVain,
        double unclearAttempt,
        double notLanded,
        double nextOlder,
        double nothing,
        double nothingWords,
        double nothingAfterAttempt) {

    /** What the product uses. */
    public static final Weights USED = new Weights(
            0.95, 6, 10, 10, 0.3, -6, 1, -1.4, -1.2, -4.2, -2.6, -1.0, -1.2, -6, 0.9, -0.4, 0.9, 0.7, 0.2, 0.2, 0.3,
            0.5, 1.5, -2, -2.5, -1, -0.3, 0.3, 0.4, -3, 1.5, 0.6);
}
