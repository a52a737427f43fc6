package dev.evenkeel.suspect.score;

/**
 * Every number of the score in one place, in nats or minutes. They were set on generated incidents and are judged on others
 * ({@code RankingQuality} among the tests prints how well).
 *
 * @param decay how fast a change gets less likely with the logarithm of its distance in time: found delays spread evenly over
 *     minutes, hours and days, so the odds fall about as 1/t
 * @param slackKnown minutes added to the distance when the start of impact is known
 * @param slackUnknown the same when only the detection is
 * @param slackReported the same when people noticed, which takes longer
 * @param duringRollout which part of the time since a rollout began counts as distance while it still goes on
 * @param afterStart the most that beginning after the impact costs
 * @param kindScale how much the kind's odds count
 * @param direct the affected service depends on it directly
 * @param perHop each further step on that way
 * @param farthest the most that such a way costs
 * @param caller it calls the affected service
 * @param callerPerHop each further step on that way
 * @param platform the affected service stands on it, and so do many
 * @param unrelated no known connection
 * @param coversAll it would explain every one of several affected services
 * @param coversNot for each of them that it would not explain
 * @param words how much words shared with the symptom count
 * @param skipped a check was left out
 * @param large many lines
 * @param rollback it is itself a rollback
 * @param running still going out
 * @param staleFlag a forgotten flag stands downstream
 * @param staleFlagWords and that flag speaks of the same thing, on top
 * @param undone taken back before it showed
 * @param wokenBy an old setting first read at a restart, on top of how well the restart fits
 * @param inVain taken back, landed, nothing moved
 * @param unclearAttempt the same, and nobody saw it land
 * @param notLanded taking it back did not land
 * @param nextOlder the next older change after one that was taken back in vain
 * @param nothing none of the logged changes
 * @param nothingWords the symptom speaks of something else
 * @param nothingAfterAttempt something was taken back in vain
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
            1.2, 5, 22, 30, 0.2, -8, 1.5, -0.55, -1.75, -5.9, -2.1, -1.4, -1.0, -6.7, 1.1, -2.2, 2.5, 1.7, 0.3, 0.3,
            0.2, 0.4, 3.6, -2.8, -1.1, -1.4, -0.4, 0.4, 0.6, -6.5, 2.1, 0.8);
}
