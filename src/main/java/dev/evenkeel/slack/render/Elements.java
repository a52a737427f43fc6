package dev.evenkeel.slack.render;

import java.util.Locale;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.chat.Part;

/** Buttons and lists. */
final class Elements {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final int LABEL = 75;
    private static final int VALUE = 2_000;
    private static final int ID = 255;

    private Elements() {}

    static ObjectNode of(Part.Control control, int position) {
        return switch (control) {
            case Part.Button button -> button(button);
            case Part.PersonPicker picker -> picker(picker);
            case Part.LinkButton link -> link(link, position);
        };
    }

    private static ObjectNode button(Part.Button button) {
        ObjectNode element = labelled("button", button.label()).put("action_id", idOf(button.action()));
        if (!button.value().isEmpty()) {
            element.put("value", Cut.to(button.value(), VALUE));
        }
        if (button.style() != Part.Style.PLAIN) {
            element.put("style", button.style().name().toLowerCase(Locale.ROOT));
        }
        button.confirm().ifPresent(confirm -> element.set("confirm", confirm(confirm)));
        return element;
    }

    private static ObjectNode confirm(Part.Confirm confirm) {
        ObjectNode dialog = JSON.objectNode();
        dialog.set("title", plain(confirm.title(), 100));
        dialog.set("text", plain(confirm.text(), 300));
        dialog.set("confirm", plain(confirm.yes(), 30));
        dialog.set("deny", plain(confirm.no(), 30));
        return dialog;
    }

    private static ObjectNode picker(Part.PersonPicker picker) {
        ObjectNode element = JSON.objectNode().put("type", "users_select").put("action_id", idOf(picker.action()));
        element.set("placeholder", plain(picker.placeholder(), 150));
        return element;
    }

    /** Slack tells of a click on it too, and wants an id for that. */
    private static ObjectNode link(Part.LinkButton link, int position) {
        ObjectNode element = labelled("button", link.label());
        element.put("action_id", idOf(link.action().isEmpty() ? "open." + position : link.action()));
        Notes.address(link.url()).ifPresent(url -> element.put("url", url.replace("&amp;", "&")));
        return element;
    }

    private static ObjectNode labelled(String type, String label) {
        ObjectNode element = JSON.objectNode().put("type", type);
        element.set("text", plain(label, LABEL));
        return element;
    }

    /** Text in which Slack reads no notation. */
    static ObjectNode plain(String text, int most) {
        String shown = Cut.to(Plain.line(text), most);
        return JSON.objectNode()
                .put("type", "plain_text")
                .put("text", shown.isEmpty() ? "-" : shown)
                .put("emoji", true);
    }

    /** Text in Slack's notation. */
    static ObjectNode marked(String text, int most) {
        return JSON.objectNode().put("type", "mrkdwn").put("text", Cut.to(text, most));
    }

    static String idOf(String id) {
        return id.length() <= ID ? id : id.substring(0, ID);
    }
}
