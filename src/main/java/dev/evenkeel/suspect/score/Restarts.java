package dev.evenkeel.suspect.score;

import java.util.regex.Pattern;

import dev.evenkeel.change.Kind;
import dev.evenkeel.suspect.seen.ChangeSeen;

/** Which changes make processes start afresh, and so read settings that changed long before. */
final class Restarts {

    private static final Pattern WORDS = Pattern.compile(
            "\\b(restart\\w*|reboot\\w*|node pool|image update|drain\\w*|evict\\w*|fail ?over|scal(e|ed|ing) (out|up|down|in)|upgrade\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    private Restarts() {}

    static boolean wakes(ChangeSeen change) {
        return (change.kind() == Kind.INFRA_CHANGE || change.kind() == Kind.MANUAL_OPERATION)
                && WORDS.matcher(change.title()).find();
    }
}
