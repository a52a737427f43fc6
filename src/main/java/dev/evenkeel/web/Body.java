package dev.evenkeel.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A JSON document somebody sent, read field by field. Each reading refuses what does not fit with a {@link Problem} that names the
 * field and says what to send. Unknown fields are ignored; null is the same as absent.
 */
public final class Body {

    private static final int LONGEST = 10_000;
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private final JsonNode node;
    private final String path;

    private Body(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /** One object. */
    public static Body object(JsonNode node) {
        return new Body(node, "").checked();
    }

    /** One object or an array of at most {@code most}, as a list. */
    public static List<Body> objects(JsonNode node, int most) {
        if (node == null || !node.isArray()) {
            return List.of(object(node));
        }
        if (node.size() > most) {
            throw Problem.tooLarge("Send at most " + most + " at once; this array has " + node.size() + ".");
        }
        return children(node, "");
    }

    private static List<Body> children(JsonNode array, String path) {
        List<Body> bodies = new ArrayList<>();
        for (JsonNode child : array) {
            bodies.add(new Body(child, path + "[" + bodies.size() + "]").checked());
        }
        return bodies;
    }

    private Body checked() {
        if (node == null || !node.isObject()) {
            throw refused(path, "Send a JSON object" + (path.isEmpty() ? "" : " as " + path) + ".");
        }
        return this;
    }

    /** A line of text that must be there and not blank. */
    public String text(String field) {
        return optionalText(field).orElseThrow(() -> refused(field, "Send " + name(field) + "; it is required."));
    }

    /** Text, stripped; blank is absent. */
    public Optional<String> optionalText(String field) {
        return value(field).flatMap(value -> {
            if (!value.isTextual()) {
                throw refused(field, "Send " + name(field) + " as a string.");
            }
            String text = value.textValue().strip();
            if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
                throw refused(
                        field,
                        "Send " + name(field) + " with at most " + LONGEST + " characters and no null character.");
            }
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        });
    }

    /** A moment that must be there. */
    public Instant instant(String field) {
        return optionalInstant(field)
                .orElseThrow(() ->
                        refused(field, "Send " + name(field) + "; it is required, such as 2026-11-21T14:05:00Z."));
    }

    /** A moment: ISO-8601 with offset, of this century. */
    public Optional<Instant> optionalInstant(String field) {
        return optionalText(field).map(text -> {
            try {
                Instant instant = OffsetDateTime.parse(text).toInstant();
                if (instant.isAfter(FIRST) && instant.isBefore(LAST)) {
                    return instant;
                }
            } catch (DateTimeException notATime) {
                // falls through to the refusal, which says more
            }
            throw refused(field, "Send " + name(field) + " as ISO-8601 with offset, such as 2026-11-21T14:05:00Z.");
        });
    }

    /** True or false; absent is false. */
    public boolean flag(String field) {
        return optionalFlag(field).orElse(false);
    }

    /** True or false. */
    public Optional<Boolean> optionalFlag(String field) {
        return value(field).map(value -> {
            if (!value.isBoolean()) {
                throw refused(field, "Send " + name(field) + " as true or false.");
            }
            return value.booleanValue();
        });
    }

    /** A whole number between both ends. */
    public OptionalInt optionalNumber(String field, int least, int most) {
        Optional<JsonNode> value = value(field);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        JsonNode number = value.get();
        if (!number.canConvertToInt()
                || !number.canConvertToExactIntegral()
                || number.intValue() < least
                || number.intValue() > most) {
            throw refused(field, "Send " + name(field) + " as a whole number from " + least + " to " + most + ".");
        }
        return OptionalInt.of(number.intValue());
    }

    /** A link for people: http or https. */
    public Optional<String> optionalLink(String field) {
        return optionalText(field).map(text -> {
            try {
                URI uri = URI.create(text);
                if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                    return text;
                }
            } catch (IllegalArgumentException notALink) {
                // falls through to the refusal, which says more
            }
            throw refused(field, "Send " + name(field) + " as a link that begins with https:// or http://.");
        });
    }

    /**
     * One of a few words.
     *
     * @param reader gives nothing for a word it does not know
     * @param words what the refusal lists
     */
    public <T> Optional<T> optionalWord(String field, Function<String, Optional<T>> reader, String words) {
        return optionalText(field)
                .map(text -> reader.apply(text.toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> refused(field, "Send " + name(field) + " as one of " + words + ".")));
    }

    /** Strings, without blanks and repetitions; absent is empty. */
    public List<String> texts(String field) {
        Optional<JsonNode> value = value(field);
        if (value.isEmpty()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        if (value.get().isArray() && value.get().size() <= 200) {
            value.get()
                    .forEach(item -> texts.add(
                            item.isTextual() && item.textValue().length() <= 500
                                    ? item.textValue().strip()
                                    : ""));
        }
        if (texts.contains("")
                || (texts.isEmpty() && !value.get().isEmpty())
                || !value.get().isArray()) {
            throw refused(field, "Send " + name(field) + " as an array of at most 200 short strings.");
        }
        return texts.stream().distinct().toList();
    }

    /** An object inside. */
    public Optional<Body> optionalObject(String field) {
        return value(field).map(value -> new Body(value, name(field)).checked());
    }

    /** Objects inside; absent is empty. */
    public List<Body> objects(String field) {
        return value(field)
                .map(value -> {
                    if (!value.isArray()) {
                        throw refused(field, "Send " + name(field) + " as an array.");
                    }
                    return children(value, name(field));
                })
                .orElse(List.of());
    }

    /** A refusal of one of this object's fields. */
    public Problem refused(String field, String detail) {
        return Problem.badField(field.equals(path) ? field : name(field), detail);
    }

    /** The document as it came. */
    public JsonNode json() {
        return node;
    }

    private String name(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private Optional<JsonNode> value(String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }
}
