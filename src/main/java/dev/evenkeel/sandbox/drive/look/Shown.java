package dev.evenkeel.sandbox.drive.look;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Blocks as lines of text. */
final class Shown {

    private Shown() {}

    static List<String> blocks(JsonNode blocks) {
        List<String> lines = new ArrayList<>();
        for (JsonNode block : blocks) {
            switch (block.path("type").asText()) {
                case "divider" -> lines.add("----");
                case "actions" -> lines.add(controls(block.path("elements")));
                case "context" -> lines.add(context(block.path("elements")));
                case "input" -> lines.add(text(block.path("label")) + ": " + control(block.path("element")));
                case "image" -> lines.add("(image: " + block.path("alt_text").asText() + ")");
                default -> lines.addAll(section(block));
            }
        }
        return lines;
    }

    private static List<String> section(JsonNode block) {
        List<String> lines = new ArrayList<>();
        String accessory = block.has("accessory") ? " " + control(block.get("accessory")) : "";
        String words = text(block.path("text"));
        if (!words.isEmpty() || !accessory.isEmpty()) {
            lines.add(words + accessory);
        }
        block.path("fields").forEach(field -> lines.add(text(field).replace("\n", " ")));
        return lines;
    }

    private static String context(JsonNode elements) {
        List<String> words = new ArrayList<>();
        elements.forEach(e -> words.add(e.path("type").asText().equals("image") ? "(image)" : text(e)));
        return String.join(" ", words);
    }

    private static String controls(JsonNode elements) {
        List<String> words = new ArrayList<>();
        elements.forEach(e -> words.add(control(e)));
        return String.join(" ", words);
    }

    private static String control(JsonNode element) {
        String label = text(element.path("text"));
        return "[" + (label.isEmpty() ? text(element.path("placeholder")) : label) + "]";
    }

    /** A text object's words; of a markdown block, the text itself. */
    private static String text(JsonNode object) {
        return object.isTextual() ? object.asText() : object.path("text").asText("");
    }
}
