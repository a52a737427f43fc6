package dev.evenkeel.slack.event;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.timeline.CaptureMessage;
import dev.evenkeel.timeline.Mark;

/** Pinning a message marks it. What the bot pins itself is its own summary, not evidence. */
@ApplicationScoped
class PinMarks implements EventHandler {

    private final CaptureMessage capture;

    @Inject
    PinMarks(CaptureMessage capture) {
        this.capture = capture;
    }

    @Override
    public Set<String> types() {
        return Set.of("pin_added", "pin_removed");
    }

    @Override
    public void handle(JsonNode event, Envelope envelope) {
        JsonNode message = event.path("item").path("message");
        String user = event.path("user").asText();
        String ts = message.path("ts").asText();
        if (ts.isEmpty() || user.equals(envelope.botUserId())) {
            return;
        }
        String channel = Fields.text(event, "channel_id")
                .orElseGet(() -> event.path("item").path("channel").asText());
        Instant at = Fields.moment(event, "event_ts").orElse(envelope.at());
        if (event.path("type").asText().equals("pin_added")) {
            capture.marked(
                    channel,
                    ts,
                    Fields.text(message, "thread_ts").filter(parent -> !parent.equals(ts)),
                    Mark.PIN,
                    user,
                    at);
        } else {
            capture.unmarked(channel, ts, Mark.PIN, user, at);
        }
    }
}
