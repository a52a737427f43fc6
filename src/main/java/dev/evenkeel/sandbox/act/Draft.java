package dev.evenkeel.sandbox.act;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What somebody is about to write.
 *
 * @param text as it is stored: escaped by who wrote it
 * @param thread the parent's ts
 * @param broadcast a reply that also shows in the channel
 */
public record Draft(
        String text,
        Optional<JsonNode> blocks,
        Optional<JsonNode> attachments,
        Optional<JsonNode> metadata,
        Optional<String> thread,
        boolean broadcast) {

    /** Plain words in the channel. */
    public static Draft of(String text) {
        return new Draft(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** The same in a thread. */
    public Draft in(Optional<String> parent, boolean alsoInChannel) {
        return new Draft(text, blocks, attachments, metadata, parent, alsoInChannel);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return text.isEmpty() && blocks.isEmpty() && attachments.isEmpty();
    }
}
