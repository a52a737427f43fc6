package dev.evenkeel.slack.render;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.chat.Form;

/** A form as a modal view: block ids are the inputs' ids, every element's action id is {@code value}. */
public final class RenderForm {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final int TITLE = 24;
    private static final int LABEL = 2_000;
    private static final int OPTION = 75;
    private static final int OPTIONS = 100;
    private static final int CONTEXT = 3_000;
    private static final int SECTION = 3_000;
    private static final int TYPED = 3_000;

    private RenderForm() {}

    /**
     * The view as JSON.
     *
     * @throws IllegalArgumentException when the form's context is longer than Slack carries: cut, it would be wrong
     */
    public static String of(Form form, Instant now) {
        if (form.context().length() > CONTEXT) {
            throw new IllegalArgumentException("the context of form " + form.id() + " is too long");
        }
        ObjectNode view = JSON.objectNode()
                .put("type", "modal")
                .put("callback_id", form.id())
                .put("private_metadata", form.context());
        view.set("title", Elements.plain(form.title(), TITLE));
        view.set("submit", Elements.plain(form.submit(), TITLE));
        view.set("close", Elements.plain("Cancel", TITLE));
        ArrayNode blocks = view.putArray("blocks");
        String intro = new Notes(now).marked(form.intro());
        if (!intro.isBlank()) {
            ObjectNode section = JSON.objectNode().put("type", "section");
            section.set("text", Elements.marked(intro, SECTION));
            blocks.add(section);
        }
        form.inputs().forEach(input -> block(input).ifPresent(blocks::add));
        return view.toString();
    }

    /** Slack takes no list without anything to choose: such an input is left out. */
    private static Optional<ObjectNode> block(Form.Input input) {
        return switch (input) {
            case Form.Line line -> Optional.of(line(line));
            case Form.Choice choice -> choice.options().isEmpty() ? Optional.empty() : Optional.of(choice(choice));
            case Form.Choices choices -> choices.options().isEmpty() ? Optional.empty() : Optional.of(choices(choices));
            case Form.Tick tick -> Optional.of(tick(tick));
            case Form.When when -> Optional.of(when(when));
        };
    }

    private static ObjectNode line(Form.Line line) {
        int most = line.most() > 0 ? Math.min(line.most(), TYPED) : TYPED;
        ObjectNode element =
                element("plain_text_input").put("multiline", line.many()).put("max_length", most);
        if (!line.initial().isEmpty()) {
            element.put("initial_value", Cut.to(Plain.lines(line.initial()), most));
        }
        ObjectNode block = block(line.id(), line.label(), line.optional(), element);
        if (!line.hint().isBlank()) {
            block.set("hint", Elements.plain(line.hint(), LABEL));
        }
        return block;
    }

    private static ObjectNode choice(Form.Choice choice) {
        ObjectNode element = element("static_select");
        options(element, choice.options());
        choice.options().stream()
                .limit(OPTIONS)
                .filter(option ->
                        choice.initial().filter(option.value()::equals).isPresent())
                .findFirst()
                .ifPresent(option -> element.set("initial_option", option(option)));
        return block(choice.id(), choice.label(), choice.optional(), element);
    }

    private static ObjectNode choices(Form.Choices choices) {
        ObjectNode element = element("multi_static_select");
        options(element, choices.options());
        List<Form.Option> chosen = choices.options().stream()
                .limit(OPTIONS)
                .filter(option -> choices.initial().contains(option.value()))
                .toList();
        if (!chosen.isEmpty()) {
            ArrayNode initial = element.putArray("initial_options");
            chosen.forEach(option -> initial.add(option(option)));
        }
        return block(choices.id(), choices.label(), choices.optional(), element);
    }

    private static ObjectNode tick(Form.Tick tick) {
        ObjectNode option = option(new Form.Option(tick.id(), tick.label()));
        if (!tick.explanation().isBlank()) {
            option.set("description", Elements.plain(tick.explanation(), OPTION));
        }
        ObjectNode element = element("checkboxes");
        element.putArray("options").add(option);
        return block(tick.id(), tick.label(), true, element);
    }

    private static ObjectNode when(Form.When when) {
        ObjectNode element = element("datetimepicker");
        when.initial().ifPresent(at -> element.put("initial_date_time", at.getEpochSecond()));
        return block(when.id(), when.label(), when.optional(), element);
    }

    private static void options(ObjectNode element, List<Form.Option> options) {
        ArrayNode array = element.putArray("options");
        options.stream().limit(OPTIONS).forEach(option -> array.add(option(option)));
    }

    private static ObjectNode option(Form.Option option) {
        ObjectNode json = JSON.objectNode();
        json.set("text", Elements.plain(option.label(), OPTION));
        return json.put("value", option.value());
    }

    private static ObjectNode element(String type) {
        return JSON.objectNode().put("type", type).put("action_id", "value");
    }

    private static ObjectNode block(String id, String label, boolean optional, ObjectNode element) {
        ObjectNode block = JSON.objectNode()
                .put("type", "input")
                .put("block_id", Elements.idOf(id))
                .put("optional", optional);
        block.set("label", Elements.plain(label, LABEL));
        block.set("element", element);
        return block;
    }
}
