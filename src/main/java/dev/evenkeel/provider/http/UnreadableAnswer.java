package dev.evenkeel.provider.http;

/** An answer that the system's documentation does not allow: something is missing, or of another kind. */
public final class UnreadableAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableAnswer(String field) {
        super("without a readable " + field);
    }
}
