package dev.evenkeel.web.hook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.web.Body;
import dev.evenkeel.web.Problem;

/**
 * CloudEvents over HTTP: one in binary mode (its attributes in {@code ce-} headers), one as a document, or a batch of documents.
 *
 * @param id with {@code source} unique
 * @param data what it is about
 */
record CloudEvents(String id, String source, String type, Body data) {

    private static final int MOST_AT_ONCE = 1000;

    /** The events in a request. */
    static List<CloudEvents> read(HttpHeaders headers, JsonNode document) {
        String kind = Optional.ofNullable(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .orElse("");
        if (document.isArray()) {
            if (document.size() > MOST_AT_ONCE) {
                throw Problem.tooLarge("Send at most " + MOST_AT_ONCE + " events at once.");
            }
            List<CloudEvents> events = new ArrayList<>();
            StreamSupport.stream(document.spliterator(), false)
                    .map(Body::object)
                    .forEach(event -> events.add(structured(event)));
            return events;
        }
        Body body = Body.object(document);
        return List.of(
                kind.startsWith("application/cloudevents") || document.has("specversion")
                        ? structured(body)
                        : binary(headers, body));
    }

    private static CloudEvents structured(Body event) {
        Body data = event.optionalObject("data")
                .orElseThrow(() -> event.refused("data", "Send data as an object, not as text or data_base64."));
        return new CloudEvents(event.text("id"), event.text("source"), event.text("type"), data);
    }

    /** Where a proxy took the headers away, an event of this kind still repeats them in its context. */
    private static CloudEvents binary(HttpHeaders headers, Body data) {
        return new CloudEvents(
                header(headers, "ce-id", "id", data),
                header(headers, "ce-source", "source", data),
                header(headers, "ce-type", "type", data),
                data);
    }

    private static String header(HttpHeaders headers, String name, String field, Body data) {
        return Optional.ofNullable(headers.getHeaderString(name))
                .filter(value -> !value.isBlank())
                .or(() -> data.optionalObject("context").flatMap(context -> context.optionalText(field)))
                .orElseThrow(() -> Problem.badRequest("Send the header " + name
                        + ", or the event as one document of type application/cloudevents+json."));
    }
}
