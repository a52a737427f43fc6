package dev.evenkeel.provider.http;

/** How far one request came. */
sealed interface Sent {

    /** Somebody answered, whatever it is. */
    record Answered(Answer answer) implements Sent {}

    /** It never left. */
    record Unsent(String why) implements Sent {}

    /** It may have arrived, and no whole answer came back. */
    record Lost(String why) implements Sent {}
}
