package dev.evenkeel.sandbox.drive.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something in blocks that can be pressed or filled in.
 *
 * @param element as the bot gave it
 */
public record Control(String blockId, JsonNode element) {

    /** All of them in their order. */
    public static List<Control> in(JsonNode blocks) {
        List<Control> all = new ArrayList<>();
        for (JsonNode block : blocks) {
            String id = block.path("block_id").asText();
            block.path("elements").forEach(e -> add(all, id, e));
            add(all, id, block.path("accessory"));
            add(all, id, block.path("element"));
        }
        return all;
    }

    private static void add(List<Control> all, String blockId, JsonNode element) {
        if (element.has("action_id")) {
            all.add(new Control(blockId, element));
        }
    }

    /** The first that fits what is given of it. */
    public static Optional<Control> find(
            JsonNode blocks, Optional<String> blockId, Optional<String> actionId, Optional<String> label) {
        if (actionId.isEmpty() && label.isEmpty()) {
            return Optional.empty();
        }
        return in(blocks).stream()
                .filter(c -> blockId.map(c.blockId()::equals).orElse(true))
                .filter(c -> actionId.map(c.actionId()::equals).orElse(true))
                .filter(c -> label.map(c.label()::equalsIgnoreCase).orElse(true))
                .findFirst();
    }

    /** What can be pressed, in words for who asked for something else. */
    public static String labels(JsonNode blocks) {
        return in(blocks).stream()
                .map(c -> "[" + c.label() + "] " + c.actionId())
                .toList()
                .toString();
    }

    public String actionId() {
        return element.path("action_id").asText();
    }

    public String type() {
        return element.path("type").asText();
    }

    /** Whether it has a value that is reported with every action around it, unlike what is only pressed. */
    public boolean keepsItsValue() {
        return !type().equals("button") && !type().equals("overflow");
    }

    /** The words on it. */
    public String label() {
        return element.path("text")
                .path("text")
                .asText(element.path("placeholder").path("text").asText(""));
    }
}
