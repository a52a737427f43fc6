package dev.evenkeel.slack.event;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.timeline.CaptureMessage;

/**
 * A message is not what it was. Slack also tells so when it unfolds a link, which is no edit, and when the parent of a thread is
 * deleted, which leaves a tombstone.
 */
@ApplicationScoped
class MessageChanged implements EventHandler {

    private final CaptureMessage capture;

    @Inject
    MessageChanged(CaptureMessage capture) {
        this.capture = capture;
    }

    @Override
    public Set<String> types() {
        return Set.of("message.message_changed");
    }

    @Override
    public void handle(JsonNode event, Envelope envelope) {
        JsonNode message = event.path("message");
        String channel = event.path("channel").asText();
        String ts = message.path("ts").asText();
        if (message.path("subtype").asText().equals("tombstone")) {
            capture.deleted(channel, ts);
            return;
        }
        Optional<Instant> editedAt = Fields.moment(message.path("edited"), "ts");
        editedAt.ifPresent(
                at -> capture.edited(channel, ts, message.path("text").asText(), at));
    }
}
