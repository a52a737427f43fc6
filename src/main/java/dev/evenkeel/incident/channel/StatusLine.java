package dev.evenkeel.incident.channel;

import java.time.Duration;

import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Status;
import dev.evenkeel.incident.news.StatusChanged;

/** The line that tells a change of status. */
final class StatusLine {

    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private StatusLine() {}

    static Text of(StatusChanged changed) {
        boolean earlier = changed.since().isBefore(changed.at().minus(JUST_NOW));
        Text since = earlier ? Text.of(", since {}", changed.since()) : Text.EMPTY;
        Text words =
                changed.text().map(text -> Text.of(" {}", Text.written(text))).orElse(Text.EMPTY);
        return Text.of(verb(changed) + "{} by {}" + next(changed) + ".{}", since, Named.actor(changed.by()), words);
    }

    private static String next(StatusChanged changed) {
        return changed.after() == Status.MONITORING ? "; monitoring from here" : "";
    }

    private static String verb(StatusChanged changed) {
        return switch (changed.after()) {
            case INVESTIGATING -> "Reopened: " + changed.before().word() + " → investigating";
            case IDENTIFIED -> "Identified";
            case MONITORING -> "Mitigated";
            case RESOLVED -> "Resolved";
            case CLOSED -> "Closed";
            case CANCELED -> "Canceled";
        };
    }
}
