package dev.evenkeel.sandbox.limits;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.sandbox.http.Refusal;

/** What is wrong with blocks, each with the path to it, in the words Slack uses. */
final class Findings {

    private static final int LONGEST_ID = 255;

    private final List<String> lines = new ArrayList<>();

    void add(String what, String path) {
        lines.add("[ERROR] " + what + " [json-pointer:" + path + "]");
    }

    /** Refuses with all of it, if there is any. */
    void refuse(String error) {
        if (!lines.isEmpty()) {
            throw new Refusal(error, lines);
        }
    }

    /** A text field that may be absent. */
    void length(JsonNode object, String field, int most, String path) {
        if (characters(object.path(field)) > most) {
            add("must be less than " + (most + 1) + " characters", path + "/" + field);
        }
    }

    /** An id that may be absent. */
    void id(JsonNode object, String field, String path) {
        length(object, field, LONGEST_ID, path);
    }

    /** A list that must have between one and so many items. */
    void size(JsonNode object, String field, int most, String path) {
        int size = object.path(field).size();
        if (size > most) {
            add("no more than " + most + " items allowed", path + "/" + field);
        } else if (size == 0) {
            add("must provide at least 1 item", path + "/" + field);
        }
    }

    /** A text object that must be there. */
    void text(JsonNode object, String field, int most, boolean plain, String path) {
        if (!object.path(field).isObject()) {
            add("missing required field: " + field, path);
            return;
        }
        textIfAny(object, field, most, plain, path);
    }

    /** A text object that may be absent. */
    void textIfAny(JsonNode object, String field, int most, boolean plain, String path) {
        if (object.hasNonNull(field)) {
            textObject(object.get(field), most, plain, path + "/" + field);
        }
    }

    /** A text object; {@code plain} allows no other kind. */
    void textObject(JsonNode text, int most, boolean plain, String path) {
        String type = text.path("type").asText();
        if (!type.equals("plain_text") && (plain || !type.equals("mrkdwn"))) {
            add("unsupported type: " + type, path + "/type");
        }
        if (text.path("text").asText("").isEmpty()) {
            add("must be more than 0 characters", path + "/text");
        }
        length(text, "text", most, path);
    }

    static int characters(JsonNode text) {
        String value = text.asText("");
        return value.codePointCount(0, value.length());
    }
}
