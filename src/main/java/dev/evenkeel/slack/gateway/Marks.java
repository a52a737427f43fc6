package dev.evenkeel.slack.gateway;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.slack.api.model.Message;

/** What every message of the bot carries, readable by any app of the workspace: an id to find it again, and the incident's key. */
final class Marks {

    private static final String TYPE = "evenkeel";

    private Marks() {}

    static Message.Metadata of(String id, Optional<String> incident) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("id", id);
        incident.ifPresent(key -> payload.put("incident", key));
        return Message.Metadata.builder().eventType(TYPE).eventPayload(payload).build();
    }
}
