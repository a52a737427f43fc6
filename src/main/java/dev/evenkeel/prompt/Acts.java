package dev.evenkeel.prompt;

import dev.evenkeel.incident.Result;
import dev.evenkeel.nudge.Effect;

/** What becomes of an answer when what it does to the incident is done, was so already, or cannot be. */
public final class Acts {

    private Acts() {}

    /** The effect, where the incident took it; its sentence where not. */
    public static Effect taken(Result result, Effect.Taken effect) {
        return switch (result) {
            case Result.Done done -> effect;
            case Result.Already already -> effect;
            case Result.Refused refused -> new Effect.Refused(refused.sentence());
        };
    }
}
