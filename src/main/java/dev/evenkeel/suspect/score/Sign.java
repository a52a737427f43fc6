package dev.evenkeel.suspect.score;

import dev.evenkeel.suspect.seen.ChangeSeen;

/** One way of telling a suspect from the rest. */
interface Sign {

    /** The term's name. */
    String name();

    /** What it adds to this change's score, in nats. Cheap: it is asked of every change. */
    double weigh(ChangeSeen change);

    /** The reason in words, or an empty string when there is nothing to say. Asked only of the few that are shown. */
    String say(ChangeSeen change);
}
