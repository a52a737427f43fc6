package dev.evenkeel.web;

import java.util.Objects;
import java.util.Optional;

/**
 * A refusal in the form of RFC 9457, thrown by whoever notices. Its sentence says what to send instead. It is thrown before anything
 * is stored, or rolls back what was.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final String field;

    private Problem(int status, String title, String detail, String field) {
        super(Objects.requireNonNull(detail), null, false, false);
        this.status = status;
        this.title = title;
        this.field = field;
    }

    /** 400: what was sent cannot be read. */
    public static Problem badRequest(String detail) {
        return new Problem(400, "Bad request", detail, null);
    }

    /** 400, naming the field, as {@code revert.url} or {@code [3].kind}. */
    public static Problem badField(String field, String detail) {
        return new Problem(400, "Bad request", detail, field);
    }

    /** 401: no token, or not one of ours. */
    public static Problem unauthorized(String detail) {
        return new Problem(401, "Not authenticated", detail, null);
    }

    /** 403: known, and still not allowed. */
    public static Problem forbidden(String detail) {
        return new Problem(403, "Not allowed", detail, null);
    }

    /** 404: not there, or not to be seen by this caller. */
    public static Problem notFound(String detail) {
        return new Problem(404, "Not found", detail, null);
    }

    /** 409: it contradicts what is stored. */
    public static Problem conflict(String detail) {
        return new Problem(409, "Conflict", detail, null);
    }

    /** 413: larger than what is read. */
    public static Problem tooLarge(String detail) {
        return new Problem(413, "Too large", detail, null);
    }

    /** 429: too often. */
    public static Problem tooMany(String detail) {
        return new Problem(429, "Too many requests", detail, null);
    }

    static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, null);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The sentence. */
    public String detail() {
        return getMessage();
    }

    /** The field it is about. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    String title() {
        return title;
    }
}
