package dev.evenkeel.sandbox.http;

import java.util.Map;
import java.util.Optional;

/**
 * A request, read whole.
 *
 * @param parts the named parts of the path
 * @param headers by lower-case name
 * @param query what stands behind the question mark, or empty
 */
public record Ask(Map<String, String> parts, Map<String, String> headers, String query, byte[] body) {

    /** A header's value. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** A named part of the path. */
    public String part(String name) {
        return parts.get(name);
    }

    /** Query and body together; the body wins. */
    public Args args() {
        return Bodies.read(this);
    }

    /** Where the caller reached the sandbox, so that addresses handed out lead back the same way. */
    public String base() {
        return "http://" + header("host").orElse("localhost") + "/sandbox";
    }
}
