package dev.evenkeel.mitigation.act;

import java.util.Map;
import java.util.Objects;

/**
 * What is wanted, addressed to who can do it. Kept as it was confirmed: a catalogue that changes meanwhile changes nothing about it.
 *
 * @param lever which {@link Lever} takes it, by name
 * @param outside what that is called in a sentence, such as {@code Unleash} or a host's name
 * @param how what will be sent, in words for people
 * @param details what the lever needs besides
 */
public record Order(String lever, String outside, String how, Wanted wanted, Map<String, String> details) {

    public Order {
        Objects.requireNonNull(lever);
        Objects.requireNonNull(outside);
        Objects.requireNonNull(how);
        Objects.requireNonNull(wanted);
        details = Map.copyOf(details);
    }
}
