package dev.evenkeel.nudge.setting;

import java.time.Duration;
import java.util.List;

import dev.evenkeel.incident.Severity;

/** What the operator can change about prompts. */
public interface Settings {

    /** The first due time of a prompt at a severity. Later steps keep their ratio to it. */
    Setting of(String prompt, Severity severity);

    /** At most one message of questions per channel in this time; zero asks each in a message of its own. */
    Duration gap();

    /** How long after a mitigation the bot asks whether it helped; once more after twice that. */
    Duration helpedAfter();

    /** Who is on call: user ids, or names of groups to be read by people. */
    List<String> onCall();

    /** Who hears of what nobody follows up. */
    List<String> managers();
}
