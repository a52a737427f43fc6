package dev.evenkeel.postmortem.draft;

import java.util.List;
import java.util.Objects;

/**
 * A sentence and what it rests on.
 *
 * @param missing what the sentence would also say, were it recorded
 */
public record Statement(String text, Provenance from, List<String> missing) {

    public Statement {
        Objects.requireNonNull(text);
        Objects.requireNonNull(from);
        missing = List.copyOf(missing);
    }

    /** A sentence that lacks nothing. */
    public static Statement of(String text, Provenance from) {
        return new Statement(text, from, List.of());
    }
}
