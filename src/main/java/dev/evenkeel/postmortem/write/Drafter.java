package dev.evenkeel.postmortem.write;

import java.util.List;

import dev.evenkeel.postmortem.account.Account;
import dev.evenkeel.postmortem.draft.Draft;
import dev.evenkeel.postmortem.draft.Draft.Condition;
import dev.evenkeel.postmortem.draft.Draft.Line;

/** Writes the draft of an account. Its work grows with the account's size, not with its square. */
public final class Drafter {

    private Drafter() {}

    /**
     * The draft of {@code account}.
     *
     * @param shareable true calls people by their roles and leaves no name of theirs standing
     */
    public static Draft draft(Account account, boolean shareable) {
        Voice voice = new Voice(account, shareable);
        Times times = new Times(account, voice);
        Opening opening = new Opening(account, voice, times);
        Findings findings = new Findings(account, voice, times);
        Course course = new Course(account, voice);
        Aftermath aftermath = new Aftermath(account, voice, times);
        List<Line> timeline = course.timeline();
        List<Condition> conditions = findings.conditions();
        List<String> missed = course.missedPromises();
        return new Draft(
                opening.header(),
                opening.summary(),
                opening.impact(),
                times.keyTimes(),
                times.figures(),
                course.keyEvents(timeline),
                findings.detection(timeline),
                course.roles(),
                course.decisions(timeline),
                conditions,
                course.mitigations(),
                course.communication(),
                aftermath.followUps(conditions),
                new Questions(account, voice, times).all(),
                aftermath.wentWell(!missed.isEmpty()),
                new Interview(account, voice).questions(),
                opening.outside(),
                new Checks(account, voice, times).all(missed),
                findings.changes(),
                course.prompts(),
                timeline);
    }
}
