package dev.evenkeel.sandbox.http;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What was asked is refused, with the error code that Slack would give and, where Slack does, lines that say why. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String error;
    private final transient List<String> lines;
    private final transient ObjectNode more;

    /** A refusal; {@code lines} become {@code response_metadata.messages}. */
    public Refusal(String error, String... lines) {
        this(error, List.of(lines));
    }

    /** A refusal with its lines. */
    public Refusal(String error, List<String> lines) {
        this(error, lines, Json.object());
    }

    /** A refusal whose answer has further fields. */
    public Refusal(String error, List<String> lines, ObjectNode more) {
        super(error + (lines.isEmpty() ? "" : ": " + String.join("; ", lines)), null, false, false);
        this.error = error;
        this.lines = lines;
        this.more = more;
    }

    /** Slack's error code. */
    public String error() {
        return error;
    }

    /** Why, in lines; often none. */
    public List<String> lines() {
        return lines;
    }

    /** Further fields of the answer; often none. */
    public ObjectNode more() {
        return more;
    }
}
