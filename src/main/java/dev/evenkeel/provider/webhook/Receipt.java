package dev.evenkeel.provider.webhook;

import java.util.Optional;

/**
 * How far an order has come, in the words of whoever carries it out.
 *
 * @param text what it says about it, if anything
 * @param statusUrl where to ask again, on the same server; empty where there is no such place
 */
public record Receipt(State state, Optional<String> text, Optional<String> statusUrl) {

    public enum State {
        /** It was taken; how far it is was not said. */
        TAKEN,
        RUNNING,
        DONE,
        FAILED
    }
}
