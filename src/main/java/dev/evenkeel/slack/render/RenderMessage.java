package dev.evenkeel.slack.render;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Text;

/** A message as blocks, within Slack's limits: what is too long is split between lines where it can be, and otherwise cut. */
public final class RenderMessage {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Recommended by Slack for {@code text}; longer ones are split into several messages. */
    private static final int TEXT = 4_000;

    private static final int BLOCKS = 50;
    private static final int SECTION = 3_000;
    private static final int HEADER = 150;
    private static final int FIELDS = 10;
    private static final int FIELD = 2_000;
    private static final int CONTEXT = 2_000;
    private static final int ELEMENTS = 25;

    /** Of all paragraphs together: beyond 40,000 Slack refuses a message whole. */
    private static final int PARAGRAPHS = 30_000;

    private final Notes notes;
    private final List<ObjectNode> blocks = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int room = PARAGRAPHS;

    private RenderMessage(Instant now) {
        this.notes = new Notes(now);
    }

    /** @param now decides which moments are shown with their date */
    public static Rendered of(Message message, Instant now) {
        RenderMessage render = new RenderMessage(now);
        message.parts().forEach(render::add);
        return new Rendered(render.text(message.summary()), render.json());
    }

    /** The same with at least one block, as an edit needs it to take away blocks there were before. */
    public static Rendered withBlocks(Message message, Instant now) {
        Rendered rendered = of(message, now);
        if (!rendered.blocks().isEmpty()) {
            return rendered;
        }
        RenderMessage render = new RenderMessage(now);
        render.add(new Part.Words(message.summary()));
        return new Rendered(rendered.text(), render.json());
    }

    /** One line without notation, such as a topic. */
    public static String line(Text text, int most, Instant now) {
        return Cut.to(Notes.escaped(new Notes(now).plain(text)), most);
    }

    /** Text in Slack's notation, such as a comment on a file. */
    public static String marked(Text text, Instant now) {
        return Cut.to(new Notes(now).marked(text), TEXT);
    }

    private String text(Text summary) {
        String text = Cut.to(notes.marked(summary).strip(), TEXT);
        return text.isEmpty() ? "-" : text;
    }

    private String json() {
        ArrayNode array = JSON.arrayNode();
        blocks.stream().limit(blocks.size() > BLOCKS ? BLOCKS - 1 : BLOCKS).forEach(array::add);
        if (blocks.size() > BLOCKS) {
            array.add(section("\u2026"));
        }
        return array.isEmpty() ? "" : array.toString();
    }

    private void add(Part part) {
        switch (part) {
            case Part.Heading(Text text) -> heading(notes.plain(text));
            case Part.Words(Text text) ->
                Paragraphs.of(notes.marked(text), SECTION).forEach(this::paragraph);
            case Part.Fields(List<Part.Field> fields) -> fields(fields);
            case Part.Controls(String block, List<Part.Control> controls) -> controls(block, controls);
            case Part.Why(Text text) -> why(notes.marked(text));
            case Part.Rule rule -> blocks.add(JSON.objectNode().put("type", "divider"));
        }
    }

    private void paragraph(String text) {
        if (room >= text.length()) {
            blocks.add(section(text));
        } else if (room > 0) {
            blocks.add(section("\u2026"));
        }
        room = room >= text.length() ? room - text.length() : 0;
    }

    private void heading(String text) {
        if (!text.isBlank()) {
            ObjectNode block = JSON.objectNode().put("type", "header");
            block.set("text", Elements.plain(text, HEADER));
            blocks.add(block);
        }
    }

    private static ObjectNode section(String text) {
        ObjectNode block = JSON.objectNode().put("type", "section");
        block.set("text", Elements.marked(text, SECTION));
        return block;
    }

    private void fields(List<Part.Field> fields) {
        for (int from = 0; from < fields.size(); from += FIELDS) {
            ObjectNode block = JSON.objectNode().put("type", "section");
            ArrayNode array = block.putArray("fields");
            fields.subList(from, Math.min(from + FIELDS, fields.size()))
                    .forEach(field -> array.add(Elements.marked(
                            "*" + Notes.escaped(Plain.line(field.name())) + "*\n" + notes.marked(field.value()),
                            FIELD)));
            blocks.add(block);
        }
    }

    private void controls(String id, List<Part.Control> controls) {
        if (controls.isEmpty()) {
            return;
        }
        ObjectNode block = JSON.objectNode().put("type", "actions").put("block_id", unique(carrying(id, controls)));
        ArrayNode elements = block.putArray("elements");
        controls.stream()
                .limit(ELEMENTS)
                .forEach(control -> elements.add(Elements.of(control, blocks.size() * ELEMENTS + elements.size())));
        blocks.add(block);
    }

    /** A list of people has no value of its own: its row carries it. */
    private static String carrying(String id, List<Part.Control> controls) {
        return controls.stream()
                .filter(Part.PersonPicker.class::isInstance)
                .map(Part.PersonPicker.class::cast)
                .findFirst()
                .map(picker -> PickerValue.in(id, picker.value()))
                .orElse(id);
    }

    private String unique(String wanted) {
        String id = Elements.idOf(wanted.isEmpty() ? "row" : wanted);
        for (int i = 2; !ids.add(id); i++) {
            id = Elements.idOf(i + "." + wanted);
        }
        return id;
    }

    private void why(String text) {
        if (!text.isBlank()) {
            ObjectNode block = JSON.objectNode().put("type", "context");
            block.putArray("elements").add(Elements.marked(text, CONTEXT));
            blocks.add(block);
        }
    }
}
