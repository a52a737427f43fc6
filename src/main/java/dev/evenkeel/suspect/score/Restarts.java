package dev.evenkeel.suspect.score;

import java.util.List;
import java.util.Locale;

import dev.evenkeel.change.Kind;
import dev.evenkeel.suspect.seen.ChangeSeen;

/** Which changes make processes start afresh, and so read settings that changed long before. */
final class Restarts {

    private static final List<String> WORDS = List.of(
            "restart",
            "reboot",
            "node pool",
            "image update",
            "drain",
            "evict",
            "failover",
            "fail over",
            "scale up",
            "scale down",
            "scaled",
            "upgrade");

    private Restarts() {}

    static boolean wakes(ChangeSeen change) {
        if (change.kind() != Kind.INFRA_CHANGE && change.kind() != Kind.MANUAL_OPERATION) {
            return false;
        }
        String title = change.title().toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(title::contains);
    }
}
