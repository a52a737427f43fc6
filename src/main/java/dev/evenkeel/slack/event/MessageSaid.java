package dev.evenkeel.slack.event;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.timeline.CaptureMessage;

/** Somebody wrote: its place is kept, so that a mark on a thread's reply finds the reply. Its words are not. */
@ApplicationScoped
class MessageSaid implements EventHandler {

    private final CaptureMessage capture;

    @Inject
    MessageSaid(CaptureMessage capture) {
        this.capture = capture;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "message",
                "message.thread_broadcast",
                "message.file_share",
                "message.me_message",
                "message.bot_message");
    }

    @Override
    public void handle(JsonNode event, Envelope envelope) {
        String ts = event.path("ts").asText();
        Optional<String> thread = Fields.text(event, "thread_ts").filter(parent -> !parent.equals(ts));
        capture.seen(event.path("channel").asText(), ts, thread);
    }
}
