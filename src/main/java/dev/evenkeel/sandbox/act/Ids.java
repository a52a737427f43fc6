package dev.evenkeel.sandbox.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.workspace.Workspace;

/** Slack names every block and every control that the bot left without a name. */
final class Ids {

    private Ids() {}

    static void complete(Workspace workspace, ObjectNode block) {
        if (!block.hasNonNull("block_id")) {
            block.put("block_id", workspace.nextId("b"));
        }
        name(workspace, block.path("element"));
        name(workspace, block.path("accessory"));
        if (block.path("type").asText().equals("actions")) {
            block.path("elements").forEach(element -> name(workspace, element));
        }
    }

    private static void name(Workspace workspace, JsonNode element) {
        boolean interactive = !element.path("type").asText("image").equals("image");
        if (interactive && element instanceof ObjectNode control && !control.hasNonNull("action_id")) {
            control.put("action_id", workspace.nextId("a"));
        }
    }
}
