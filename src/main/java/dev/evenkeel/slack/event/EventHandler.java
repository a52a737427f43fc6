package dev.evenkeel.slack.event;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** What happens on some types of event. Each is a bean; {@link #handle} is called within one transaction with everything it changes. */
public interface EventHandler {

    /** The events' types; for a message with a subtype {@code message.<subtype>}, such as {@code message.message_changed}. */
    Set<String> types();

    /**
     * Handles it. Channels of no incident are ignored.
     *
     * @param event the inner event, as Slack sends it
     */
    void handle(JsonNode event, Envelope envelope);
}
