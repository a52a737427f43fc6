package dev.evenkeel.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** The names and types that Slack's published samples allow in an answer. */
final class Shapes {

    private static final Set<String> COMMON =
            Set.of("ok", "error", "needed", "provided", "warning", "response_metadata");

    private final Map<String, Map<String, String>> objects = read("objects.shape");
    private final Map<String, Map<String, String>> methods = read("methods.shape");

    /** The methods whose answers have a shape. */
    Set<String> methods() {
        return methods.keySet();
    }

    /** What an answer holds that its shape does not, or with another type. */
    List<String> strangersIn(String method, JsonNode answer) {
        List<String> strangers = new ArrayList<>();
        answer.properties().forEach(field -> {
            if (!COMMON.contains(field.getKey())) {
                field(methods.get(method), field.getKey(), field.getValue(), method, strangers);
            }
        });
        return strangers;
    }

    private void field(Map<String, String> shape, String name, JsonNode value, String path, List<String> strangers) {
        String here = path + "." + name;
        String list = shape.get(name + "[]");
        if (list != null) {
            if (!value.isArray()) {
                strangers.add(here + " is no list");
            }
            value.forEach(item -> value(list, item, here, strangers));
        } else if (shape.containsKey(name)) {
            value(shape.get(name), value, here, strangers);
        } else {
            strangers.add(here + " is in no sample");
        }
    }

    private void value(String type, JsonNode value, String path, List<String> strangers) {
        if (value.isNull() || type.equals("any")) {
            return;
        }
        if (type.startsWith("@")) {
            Map<String, String> object = objects.get(type.substring(1));
            value.properties().forEach(f -> field(object, f.getKey(), f.getValue(), path, strangers));
            return;
        }
        boolean fits = switch (type) {
            case "flag" -> value.isBoolean();
            case "number" -> value.isNumber();
            default -> value.isTextual();
        };
        if (!fits) {
            strangers.add(path + " is no " + type + ": " + value);
        }
    }

    private static Map<String, Map<String, String>> read(String file) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Shapes.class.getResourceAsStream("/sandbox/shapes/" + file), StandardCharsets.UTF_8))) {
            Map<String, String> current = new HashMap<>();
            for (String line : lines.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList()) {
                if (line.startsWith(" ")) {
                    String[] words = line.strip().split(" ");
                    current.put(words[0].replace("+", ""), words[1]);
                } else {
                    current = new HashMap<>();
                    all.put(line, current);
                }
            }
            return all;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
