package dev.evenkeel.slack.inbox;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Reads a few values out of JSON without building a tree. Goes through all of it, so that what is malformed anywhere is found out.
 */
final class Skim {

    /** Below this no value is looked for. */
    private static final int DEEPEST = 3;

    private static final JsonFactory JSON = new JsonFactory();

    private Skim() {}

    /**
     * The text and number values at the given paths, such as {@code event.channel}.
     *
     * @throws IOException when it is not exactly one well-formed object
     */
    static Map<String, String> read(String json, Set<String> paths) throws IOException {
        Map<String, String> found = new HashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not an object");
            }
            String[] names = new String[DEEPEST + 1];
            int depth = 1;
            while (depth > 0) {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    throw new IOException("cut off");
                }
                if (token == JsonToken.FIELD_NAME) {
                    keepName(names, depth, parser.currentName());
                } else if (token.isStructStart()) {
                    depth++;
                    keepName(names, depth, "");
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (depth <= DEEPEST && token != JsonToken.VALUE_NULL) {
                    String path = path(names, depth);
                    if (paths.contains(path)) {
                        found.put(path, parser.getText());
                    }
                }
            }
            if (parser.nextToken() != null) {
                throw new IOException("more than one value");
            }
        }
        return found;
    }

    private static void keepName(String[] names, int depth, String name) {
        if (depth <= DEEPEST) {
            names[depth] = name;
        }
    }

    private static String path(String[] names, int depth) {
        return switch (depth) {
            case 1 -> names[1];
            case 2 -> names[1] + "." + names[2];
            default -> names[1] + "." + names[2] + "." + names[3];
        };
    }
}
