package dev.evenkeel.sandbox.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** The arguments of one call, whichever way they were sent: query, form, multipart or JSON. A blank text counts as absent. */
public final class Args {

    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    /** Adds or replaces one. */
    public Args with(String name, JsonNode value) {
        values.put(name, value);
        return this;
    }

    /** Adds or replaces one that is a text. */
    public Args with(String name, String value) {
        return with(name, TextNode.valueOf(value));
    }

    /** Every argument as it came. */
    public Map<String, JsonNode> all() {
        return Map.copyOf(values);
    }

    /** Whether it was sent, be it blank. */
    public boolean has(String name) {
        return values.containsKey(name) && !values.get(name).isNull();
    }

    /** The text of an argument; a JSON value is given in its JSON form. */
    public Optional<String> text(String name) {
        JsonNode value = values.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        String text = value.isValueNode() ? value.asText() : value.toString();
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** The text of an argument that must be there. */
    public String need(String name) {
        return text(name)
                .orElseThrow(() -> new Refusal("invalid_arguments", "[ERROR] missing required field: " + name));
    }

    /** True for {@code true} and {@code 1}. */
    public boolean flag(String name) {
        return text(name).filter(t -> t.equals("true") || t.equals("1")).isPresent();
    }

    /** A whole number, or the fallback where it is absent or none. */
    public int number(String name, int fallback) {
        try {
            return text(name).map(Integer::parseInt).orElse(fallback);
        } catch (NumberFormatException e) {
            return fallback;
        }
    }

    /** A sequence number, or 0 where it is absent or none. */
    public long sequence(String name) {
        try {
            return text(name).map(Long::parseLong).orElse(0L);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** A structured argument; forms carry it as JSON in a text. Refused with {@code error} when it is not JSON. */
    public Optional<JsonNode> json(String name, String error) {
        JsonNode value = values.get(name);
        if (value == null
                || value.isNull()
                || value.isTextual() && value.asText().isBlank()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            return Optional.of(value);
        }
        try {
            return Optional.of(Json.MAPPER.readTree(value.asText()));
        } catch (JsonProcessingException e) {
            throw new Refusal(error, "[ERROR] failed to parse " + name);
        }
    }

    /** A list that may come as an array or separated by commas. */
    public List<String> list(String name) {
        JsonNode value = values.get(name);
        if (value == null || value.isNull()) {
            return List.of();
        }
        Stream<String> items = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText)
                : Stream.of(value.asText().split(","));
        return items.map(String::trim).filter(i -> !i.isEmpty()).toList();
    }
}
