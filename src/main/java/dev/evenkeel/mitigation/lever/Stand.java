package dev.evenkeel.mitigation.lever;

/** How things stand outside. */
public sealed interface Stand {

    /**
     * The outside says so.
     *
     * @param state a version, or {@code on}, {@code off}, {@code halted}
     * @param asWanted whether that is what the order is about
     */
    record At(String state, boolean asWanted) implements Stand {}

    /** It is on its way; look again. */
    record Moving() implements Stand {}

    /**
     * It came to an end without getting there.
     *
     * @param words what the outside says about it, a clause without its full stop
     */
    record Failed(String words) implements Stand {}

    /**
     * This outside has no way of telling.
     *
     * @param arrived whether it says at least that it has the order
     */
    record Hidden(boolean arrived) implements Stand {}
}
