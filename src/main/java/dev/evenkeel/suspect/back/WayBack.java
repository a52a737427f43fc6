package dev.evenkeel.suspect.back;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What to do about one suspect.
 *
 * @param target what to go to: a version, or the name of a flag, job or service
 * @param text the proposal as a sentence without its full stop
 * @param undoes the changes that go with it, newest first, as version or title
 * @param blockedBy why going back is not safe; then {@code kind} is something else than going back
 * @param alternatives the next best, in order
 */
public record WayBack(
        Way kind,
        Optional<String> target,
        String text,
        List<String> undoes,
        List<String> blockedBy,
        List<Alternative> alternatives) {

    public WayBack {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(target);
        Objects.requireNonNull(text);
        undoes = List.copyOf(undoes);
        blockedBy = List.copyOf(blockedBy);
        alternatives = List.copyOf(alternatives);
    }

    /** A second choice. */
    public record Alternative(Way kind, Optional<String> target, String text) {}
}
