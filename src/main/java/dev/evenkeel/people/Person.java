package dev.evenkeel.people;

import java.util.Optional;

/**
 * Somebody of the workspace.
 *
 * @param name as last seen; empty while nobody told it, and after an erasure
 * @param zone an IANA zone, where the chat told it
 */
public record Person(String userId, Optional<String> name, Optional<String> zone, boolean guest, boolean bot) {}
