package dev.evenkeel.provider.http;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** The sentence in which an outside system explains itself. */
final class Quote {

    private static final int LONGEST = 200;

    /** Where the systems we speak to put it, the more telling place first. */
    private static final List<JsonPointer> PLACES = List.of(
            JsonPointer.compile("/details/0/message"),
            JsonPointer.compile("/errors/0/message"),
            JsonPointer.compile("/message"),
            JsonPointer.compile("/error"),
            JsonPointer.compile("/text"));

    private Quote() {}

    static Optional<String> of(JsonNode body) {
        return PLACES.stream()
                .map(body::at)
                .filter(JsonNode::isTextual)
                .map(it -> onOneLine(it.textValue()))
                .filter(it -> !it.isEmpty())
                .findFirst();
    }

    private static String onOneLine(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip().replaceAll("\\.$", "");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip() + "...";
    }
}
