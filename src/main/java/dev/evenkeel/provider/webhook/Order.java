package dev.evenkeel.provider.webhook;

import java.util.Optional;

/**
 * What somebody else's system is asked to do.
 *
 * @param id the same whenever the same order is sent again; whoever gets one twice carries it out once
 * @param action what to do: revert, stop, start, or a word the two sides agreed on
 * @param subject the service or job it is about
 * @param version to go to, where it is about one
 * @param reference what it is done for, such as an incident's key
 * @param by whose decision it is, as an opaque id
 */
public record Order(
        String id, String action, String subject, Optional<String> version, String reference, Optional<String> by) {

    public Order {
        if (id.isBlank() || !id.matches("[\\x21-\\x7e]{1,200}")) {
            throw new IllegalArgumentException("an order's id is 1 to 200 visible ASCII characters");
        }
        if (action.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("an order says what is to be done, and to what");
        }
    }
}
