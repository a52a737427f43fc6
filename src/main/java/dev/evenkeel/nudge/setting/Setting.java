package dev.evenkeel.nudge.setting;

import java.time.Duration;
import java.util.Optional;

/** What the operator said about a prompt's first due time. */
public sealed interface Setting {

    /** Nothing: the catalogue decides. */
    record Usual() implements Setting {}

    /** Never ask it. */
    record Off() implements Setting {}

    /** Ask it after this time. */
    record After(Duration first) implements Setting {}

    /** The first due time, or nothing when it is not to be asked. */
    default Optional<Duration> or(Optional<Duration> usual) {
        return switch (this) {
            case Usual nothing -> usual;
            case Off off -> Optional.empty();
            case After after -> Optional.of(after.first());
        };
    }
}
