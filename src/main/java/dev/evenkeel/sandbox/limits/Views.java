package dev.evenkeel.sandbox.limits;

import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;

/** Slack's limits on forms and Homes. */
public final class Views {

    private static final int BLOCKS = 100;
    private static final int BYTES = 250_000;

    private Views() {}

    /** Refuses what Slack refuses. */
    public static void check(JsonNode view) {
        Findings findings = new Findings();
        if (!view.isObject()) {
            findings.add("must be an object", "/view");
            findings.refuse("invalid_arguments");
        }
        switch (view.path("type").asText()) {
            case "modal" -> modal(view, findings);
            case "home" -> {}
            default -> findings.add("must be one of: modal, home", "/view/type");
        }
        findings.length(view, "private_metadata", 3_000, "/view");
        findings.id(view, "callback_id", "/view");
        findings.id(view, "external_id", "/view");
        if (view.path("blocks").isArray()) {
            new Blocks(findings).check(view.get("blocks"), BLOCKS, "/view/blocks");
        } else {
            findings.add("missing required field: blocks", "/view");
        }
        findings.refuse("invalid_arguments");
        if (Json.bytes(view).length > BYTES) {
            throw new Refusal("view_too_large");
        }
    }

    private static void modal(JsonNode view, Findings findings) {
        findings.text(view, "title", 24, true, "/view");
        findings.textIfAny(view, "submit", 24, true, "/view");
        findings.textIfAny(view, "close", 24, true, "/view");
        boolean input = StreamSupport.stream(view.path("blocks").spliterator(), false)
                .anyMatch(block -> block.path("type").asText().equals("input"));
        if (input && !view.hasNonNull("submit")) {
            findings.add("missing required field: submit", "/view");
        }
    }
}
