package dev.evenkeel.story;

import java.time.Instant;

/** Where a story is played: a workspace with the bot in it. */
public interface Stage {

    /** Makes the services, flags and earlier changes known to the bot. */
    void setTheScene(Story story);

    /** Makes it {@code now}. */
    void moveTo(Instant now);

    /** Does one step and waits until the bot has nothing more to do about it. */
    void perform(Step step);

    /** Waits until the bot has nothing more to do at this moment. */
    void settle();
}
