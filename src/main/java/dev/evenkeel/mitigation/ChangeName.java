package dev.evenkeel.mitigation;

import dev.evenkeel.change.Change;

/** What a change is called in a sentence: service, version or kind, and its title. */
public final class ChangeName {

    private ChangeName() {}

    /** Such as {@code shop-web 1040 “Fix a typo”}. */
    public static String of(Change change) {
        return change.service() + " " + change.version().orElse(change.kind().spoken()) + " “" + change.title() + "”";
    }
}
