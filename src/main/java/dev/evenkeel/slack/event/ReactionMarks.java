package dev.evenkeel.slack.event;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.timeline.CaptureMessage;
import dev.evenkeel.timeline.Mark;

/** One of four reactions marks a message; taking it back takes the mark back. */
@ApplicationScoped
class ReactionMarks implements EventHandler {

    private static final Map<String, Mark> MARKS = Map.of(
            "pushpin", Mark.TIMELINE,
            "star", Mark.KEY,
            "ballot_box_with_check", Mark.FOLLOW_UP,
            "question", Mark.QUESTION);

    private final CaptureMessage capture;

    @Inject
    ReactionMarks(CaptureMessage capture) {
        this.capture = capture;
    }

    @Override
    public Set<String> types() {
        return Set.of("reaction_added", "reaction_removed");
    }

    @Override
    public void handle(JsonNode event, Envelope envelope) {
        JsonNode item = event.path("item");
        Mark mark = MARKS.get(event.path("reaction").asText());
        String user = event.path("user").asText();
        if (mark == null || !item.path("type").asText().equals("message") || user.equals(envelope.botUserId())) {
            return;
        }
        String channel = item.path("channel").asText();
        String ts = item.path("ts").asText();
        Instant at = Fields.moment(event, "event_ts").orElse(envelope.at());
        if (event.path("type").asText().equals("reaction_added")) {
            capture.marked(channel, ts, Optional.empty(), mark, user, at);
        } else {
            capture.unmarked(channel, ts, mark, user, at);
        }
    }
}
