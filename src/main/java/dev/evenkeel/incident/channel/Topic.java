package dev.evenkeel.incident.channel;

import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.IncidentFacts;

/** The line above a channel: severity, status, title, who leads. */
public final class Topic {

    /** Leaves room for the rest within the 250 characters of a topic. */
    private static final int TITLE_MOST = 150;

    private Topic() {}

    /** Such as {@code SEV1 · investigating · checkout returns 500 · lead: Ana}; at most 250 characters. */
    public static Text of(IncidentFacts incident) {
        return Text.of(
                "{}{} · {} · {} · lead: {}",
                Named.drill(incident),
                Text.of(incident.severity().name()),
                Text.of(incident.status().word()),
                Text.quote(shortened(incident.title())),
                incident.commander().map(Named::user).orElse(Text.of("nobody yet")));
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= TITLE_MOST
                ? title
                : title.substring(0, title.offsetByCodePoints(0, TITLE_MOST - 1))
                                .stripTrailing() + "…";
    }
}
