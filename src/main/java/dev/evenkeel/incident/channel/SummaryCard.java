package dev.evenkeel.incident.channel;

import java.util.List;
import java.util.Optional;

import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.IncidentFacts;

/** An incident at a glance. */
public final class SummaryCard {

    private SummaryCard() {}

    /**
     * Draws it.
     *
     * @param nextPromise when something is due next, in words
     * @param extra a line more, such as the best way back
     */
    public static Message of(IncidentFacts incident, Optional<String> nextPromise, Optional<Text> extra) {
        return Message.of(Text.of("{} {}", incident.key(), incident.title()), List.of());
    }
}
