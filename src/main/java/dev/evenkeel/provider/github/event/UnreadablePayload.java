package dev.evenkeel.provider.github.event;

/** A payload that GitHub's documentation does not allow: something is missing or of another kind. */
public final class UnreadablePayload extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadablePayload(String field) {
        super("The payload has no readable " + field + ".");
    }
}
