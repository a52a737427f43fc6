package dev.evenkeel.provider.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads what an answer must hold and what it may hold. Every other field is ignored. */
public final class Fields {

    private Fields() {}

    /** @throws UnreadableAnswer naming the field */
    public static String text(JsonNode node, String field) {
        return optionalText(node, field).orElseThrow(() -> new UnreadableAnswer(field));
    }

    /** Empty for a field that is missing, null, blank or no text. */
    public static Optional<String> optionalText(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue()).filter(it -> !it.isBlank());
    }

    /** @throws UnreadableAnswer naming the field */
    public static boolean flag(JsonNode node, String field) {
        return required(node, field, JsonNode::isBoolean).booleanValue();
    }

    /** @throws UnreadableAnswer naming the field */
    public static long number(JsonNode node, String field) {
        return required(node, field, JsonNode::isIntegralNumber).longValue();
    }

    /** An ISO-8601 time with offset; {@code Z} is one. */
    public static Instant instant(JsonNode node, String field) {
        return optionalInstant(node, field).orElseThrow(() -> new UnreadableAnswer(field));
    }

    public static Optional<Instant> optionalInstant(JsonNode node, String field) {
        try {
            return optionalText(node, field).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException notATime) {
            throw new UnreadableAnswer(field);
        }
    }

    /** Milliseconds since 1970; empty where they are missing. */
    public static Optional<Instant> optionalMillis(JsonNode node, String field) {
        return Optional.of(node.path(field))
                .filter(JsonNode::isIntegralNumber)
                .map(it -> Instant.ofEpochMilli(it.longValue()));
    }

    /** Each element of an array, read. */
    public static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> reader) {
        return elements(required(node, field, JsonNode::isArray), reader);
    }

    /** Each element of an answer that is itself an array, read. */
    public static <T> List<T> elements(JsonNode array, Function<JsonNode, T> reader) {
        if (!array.isArray()) {
            throw new UnreadableAnswer("list");
        }
        List<T> read = new ArrayList<>();
        array.forEach(it -> read.add(reader.apply(it)));
        return List.copyOf(read);
    }

    private static JsonNode required(JsonNode node, String field, Function<JsonNode, Boolean> fits) {
        JsonNode value = node.path(field);
        if (!fits.apply(value)) {
            throw new UnreadableAnswer(field);
        }
        return value;
    }
}
