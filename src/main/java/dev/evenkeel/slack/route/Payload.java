package dev.evenkeel.slack.route;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The JSON of a click, a form or a menu, as it stands in the body of the request. */
final class Payload {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Payload() {}

    /** The payload in a form-encoded body. */
    static JsonNode read(String body) throws IOException {
        return json(FormBody.read(body).getOrDefault("payload", "{}"));
    }

    static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }

    /** A value that is there and not empty. */
    static Optional<String> text(JsonNode payload, String pointer) {
        return Optional.of(payload.at(pointer).asText("")).filter(value -> !value.isEmpty());
    }

    static String textOrEmpty(JsonNode payload, String pointer) {
        return text(payload, pointer).orElse("");
    }

    /** Where an answer is taken. */
    static Optional<String> responseUrl(JsonNode payload) {
        return text(payload, "/response_url").or(() -> text(payload, "/response_urls/0/response_url"));
    }

    /** What somebody is called. */
    static String userName(JsonNode payload) {
        return text(payload, "/user/username")
                .or(() -> text(payload, "/user/name"))
                .orElse("");
    }
}
