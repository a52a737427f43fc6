package dev.evenkeel.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What goes back over the wire.
 *
 * @param cut the connection is closed instead of answering
 */
public record Answer(int status, String type, byte[] body, Map<String, String> headers, boolean cut) {

    /** A JSON document. */
    public static Answer json(int status, JsonNode node) {
        return new Answer(status, "application/json; charset=utf-8", Json.bytes(node), Map.of(), false);
    }

    /** Plain text. */
    public static Answer text(int status, String text) {
        return new Answer(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), Map.of(), false);
    }

    /** A file. */
    public static Answer file(String type, byte[] content) {
        return new Answer(200, type, content, Map.of(), false);
    }

    /** No answer at all: the connection is closed. */
    public static Answer none() {
        return new Answer(0, "", new byte[0], Map.of(), true);
    }

    /** The same with one more header. */
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, type, body, more, cut);
    }
}
