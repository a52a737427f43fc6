package dev.evenkeel.sandbox.workspace;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;

/** One message, kept in the form in which Slack shows it. What depends on other messages, such as the number of replies, is not in it. */
public final class Post {

    private final ObjectNode body;
    private final String onlyFor;

    private Post() {
        this(Json.object(), null);
    }

    private Post(ObjectNode body, String onlyFor) {
        this.body = body;
        this.onlyFor = onlyFor;
    }

    /** A message everyone in the channel sees. */
    public static Post of(ObjectNode body) {
        return new Post(body, null);
    }

    /** A message one person sees. */
    public static Post only(String userId, ObjectNode body) {
        return new Post(body, userId);
    }

    /** Its id within the channel. */
    public String ts() {
        return text("ts");
    }

    /** The same, comparable. */
    public Stamp stamp() {
        return Stamp.read(ts());
    }

    /** The message whose thread it is in; a parent names itself once it has replies. */
    public Optional<String> thread() {
        return Optional.ofNullable(body.get("thread_ts")).map(JsonNode::asText);
    }

    /** Whether it stands in a thread and is not its parent. */
    public boolean isReply() {
        return thread().filter(t -> !t.equals(ts())).isPresent();
    }

    /** Whether it is shown among the channel's messages. */
    public boolean isTopLevel() {
        return !isReply() || text("subtype").equals("thread_broadcast");
    }

    /** Who wrote it, or empty for another app. */
    public String author() {
        return text("user");
    }

    /** The app that wrote it, or empty. */
    public String botId() {
        return text("bot_id");
    }

    /** The one person who sees it, where it is not for everyone. */
    public Optional<String> onlyFor() {
        return Optional.ofNullable(onlyFor);
    }

    /** A textual field, or empty. */
    public String text(String field) {
        return body.path(field).asText("");
    }

    /** Its blocks, possibly none. */
    public ArrayNode blocks() {
        return body.get("blocks") instanceof ArrayNode blocks ? blocks : Json.array();
    }

    /** Its reactions, changeable. */
    public ArrayNode reactions() {
        return body.get("reactions") instanceof ArrayNode reactions ? reactions : body.putArray("reactions");
    }

    /** Drops the list of reactions when none is left. */
    public void tidyReactions() {
        if (reactions().isEmpty()) {
            body.remove("reactions");
        }
    }

    /** Replaces or, with null, removes a field. */
    public void put(String field, JsonNode value) {
        if (value == null) {
            body.remove(field);
        } else {
            body.set(field, value);
        }
    }

    /** A copy, with metadata as it was sent. */
    public ObjectNode whole() {
        return body.deepCopy();
    }

    /** A copy in which metadata shows no more than its type. */
    public ObjectNode json() {
        ObjectNode copy = body.deepCopy();
        if (copy.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove("event_payload");
        }
        return copy;
    }
}
