package dev.evenkeel.sandbox.play;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.sandbox.http.Json;

/** The bot or the workspace refused what a story wanted done. */
final class NotDone extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    NotDone(String what, int status, String body) {
        super(what + " was answered " + status + ": " + body);
        this.sentence = said(body).isEmpty() ? what + " was answered " + status : said(body);
    }

    /** Why, for people. */
    String sentence() {
        return sentence;
    }

    /** The workspace explains itself in {@code message}, the bot's API in {@code detail}. */
    private static String said(String body) {
        try {
            JsonNode answer = Json.MAPPER.readTree(body);
            return answer.path("message").asText(answer.path("detail").asText(""));
        } catch (IOException notJson) {
            return "";
        }
    }
}
