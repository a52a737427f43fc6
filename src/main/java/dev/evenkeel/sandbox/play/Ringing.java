package dev.evenkeel.sandbox.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;

/** An alert as Alertmanager's webhook tells it, in a group of its own. */
final class Ringing {

    private static final String NO_END = "0001-01-01T00:00:00Z";

    private Ringing() {}

    /** @param alert as a story says it */
    static ObjectNode group(JsonNode alert) {
        String name = alert.path("name").asText();
        String service = alert.path("service").asText();
        boolean silent = alert.hasNonNull("endsAt");
        ObjectNode labels = Json.object()
                .put("alertname", name)
                .put("service", service)
                .put("severity", alert.path("severity").asText());
        ObjectNode one = Json.object()
                .put("status", silent ? "resolved" : "firing")
                .put("startsAt", alert.path("startsAt").asText())
                .put("endsAt", silent ? alert.path("endsAt").asText() : NO_END)
                .put("fingerprint", Integer.toHexString((name + "/" + service).hashCode()));
        one.set("labels", labels);
        one.set(
                "annotations",
                Json.object().put("summary", alert.path("summary").asText()));
        ObjectNode group = Json.object()
                .put("version", "4")
                .put("groupKey", "{}:{alertname=\"" + name + "\"}")
                .put("status", silent ? "resolved" : "firing");
        group.putArray("alerts").add(one);
        return group;
    }
}
