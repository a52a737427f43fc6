package dev.evenkeel.mitigation.run;

import java.time.Instant;

/**
 * What looking came to.
 *
 * @param found {@code at}, {@code moving}, {@code failed}, {@code hidden} or {@code unseen}
 * @param state how things stand, or why that is not known
 */
record Looked(String found, String state, boolean asWanted, Instant at) {}
