package dev.evenkeel.time;

import java.time.Duration;

/** How long a test waits for something that has to happen. Only a failure ever takes so long. */
public final class Patience {

    /** Long enough for a machine that is busy with something else for a minute. */
    public static final Duration OF_A_TEST = Duration.ofSeconds(90);

    private Patience() {}
}
