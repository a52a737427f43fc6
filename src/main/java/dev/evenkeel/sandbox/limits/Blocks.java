package dev.evenkeel.sandbox.limits;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.sandbox.http.Refusal;

/** Slack's limits on blocks. */
public final class Blocks {

    private Blocks() {}

    /** Refuses blocks that no message may have. */
    public static void checkMessage(JsonNode blocks) {
        if (!blocks.isArray()) {
            throw new Refusal("invalid_blocks_format");
        }
    }
}
