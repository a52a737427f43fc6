package dev.evenkeel.sandbox.limits;

import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.sandbox.http.Refusal;

/** Slack's limits on blocks. */
public final class Blocks {

    private static final int IN_MESSAGE = 50;

    private final Findings findings;
    private final Elements elements;

    Blocks(Findings findings) {
        this.findings = findings;
        this.elements = new Elements(findings);
    }

    /** Refuses blocks that no message may have. */
    public static void checkMessage(JsonNode blocks) {
        if (!blocks.isArray()) {
            throw new Refusal("invalid_blocks_format");
        }
        Findings findings = new Findings();
        new Blocks(findings).check(blocks, IN_MESSAGE, "/blocks");
        findings.refuse("invalid_blocks");
        if (words(blocks) > Texts.MESSAGE) {
            throw new Refusal("msg_too_long");
        }
    }

    private static int words(JsonNode node) {
        int sum = node.isObject() ? Findings.characters(node.path("text")) : 0;
        for (JsonNode child : node) {
            sum += words(child);
        }
        return sum;
    }

    /** Notes all that is wrong with a list of blocks. */
    void check(JsonNode blocks, int most, String path) {
        if (blocks.size() > most) {
            findings.add("no more than " + most + " items allowed", path);
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            String here = path + "/" + i;
            JsonNode block = blocks.get(i);
            findings.id(block, "block_id", here);
            String id = block.path("block_id").asText("");
            if (!id.isEmpty() && !ids.add(id)) {
                findings.add("`block_id` `" + id + "` already exists", here + "/block_id");
            }
            check(block, here);
        }
    }

    private void check(JsonNode block, String path) {
        switch (block.path("type").asText()) {
            case "section" -> section(block, path);
            case "header" -> findings.text(block, "text", 150, true, path);
            case "context" -> context(block, path);
            case "actions" -> {
                findings.size(block, "elements", 25, path);
                elements.checkAll(block.path("elements"), path + "/elements");
            }
            case "input" -> input(block, path);
            case "image" -> image(block, path);
            case "markdown" -> findings.length(block, "text", 12_000, path);
            case "divider", "rich_text", "file", "video", "table" -> {}
            default -> findings.add("unsupported type: " + block.path("type").asText(), path + "/type");
        }
    }

    private void section(JsonNode block, String path) {
        if (!block.hasNonNull("text") && !block.hasNonNull("fields")) {
            findings.add("must provide text or fields", path);
        }
        findings.textIfAny(block, "text", 3_000, false, path);
        if (block.hasNonNull("fields")) {
            findings.size(block, "fields", 10, path);
            for (int i = 0; i < block.get("fields").size(); i++) {
                findings.textObject(block.get("fields").get(i), 2_000, false, path + "/fields/" + i);
            }
        }
        if (block.hasNonNull("accessory")) {
            elements.check(block.get("accessory"), path + "/accessory");
        }
    }

    private void context(JsonNode block, String path) {
        findings.size(block, "elements", 10, path);
        for (int i = 0; i < block.path("elements").size(); i++) {
            JsonNode element = block.path("elements").get(i);
            String here = path + "/elements/" + i;
            if (!element.path("type").asText().equals("image")) {
                findings.textObject(element, 3_000, false, here);
            }
        }
    }

    private void input(JsonNode block, String path) {
        findings.text(block, "label", 2_000, true, path);
        findings.textIfAny(block, "hint", 2_000, true, path);
        if (block.path("element").isObject()) {
            elements.check(block.get("element"), path + "/element");
        } else {
            findings.add("missing required field: element", path);
        }
    }

    private void image(JsonNode block, String path) {
        findings.length(block, "image_url", 3_000, path);
        findings.length(block, "alt_text", 2_000, path);
        findings.textIfAny(block, "title", 2_000, true, path);
    }
}
