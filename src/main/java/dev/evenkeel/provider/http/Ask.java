package dev.evenkeel.provider.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One request, as its client words it.
 *
 * @param template the path below the system's root, with {@code {}} for each argument
 * @param arguments names from elsewhere; each becomes one segment, or one value of the query, whatever is in it
 * @param body exactly what is sent
 * @param headers beside the one that carries the token
 * @param changesNothing a lost answer leaves nothing in doubt
 */
public record Ask(
        String method,
        String template,
        List<String> arguments,
        Optional<String> body,
        Map<String, String> headers,
        boolean changesNothing) {

    /** Asks for what is there. */
    public static Ask get(String template, Object... arguments) {
        return new Ask("GET", template, words(arguments), Optional.empty(), Map.of(), true);
    }

    /** Wants something done; without a body until one is given. */
    public static Ask post(String template, Object... arguments) {
        return new Ask("POST", template, words(arguments), Optional.empty(), Map.of(), false);
    }

    /** Wants something changed; without a body until one is given. */
    public static Ask patch(String template, Object... arguments) {
        return new Ask("PATCH", template, words(arguments), Optional.empty(), Map.of(), false);
    }

    /** The same with this body. */
    public Ask with(JsonNode json) {
        return new Ask(method, template, arguments, Optional.of(json.toString()), headers, changesNothing);
    }

    /** The same with one header more; {@code Content-Type} is JSON without one. */
    public Ask header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Ask(method, template, arguments, body, Map.copyOf(more), changesNothing);
    }

    /** The same, known to change nothing although it is not a GET. */
    public Ask changingNothing() {
        return new Ask(method, template, arguments, body, headers, true);
    }

    /** Whether every argument can be part of an address: none is empty, and none leads up. */
    boolean isAddressable() {
        return arguments.stream().noneMatch(it -> it.isBlank() || it.equals(".") || it.equals(".."));
    }

    /** The path, and what follows it. */
    String path() {
        StringBuilder path = new StringBuilder();
        int at = 0;
        for (String argument : arguments) {
            int hole = template.indexOf("{}", at);
            path.append(template, at, hole).append(escaped(argument));
            at = hole + 2;
        }
        return path.append(template.substring(at)).toString();
    }

    private static String escaped(String argument) {
        return URLEncoder.encode(argument, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static List<String> words(Object... arguments) {
        return Stream.of(arguments).map(String::valueOf).toList();
    }
}
