package dev.evenkeel.sandbox.limits;

import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Slack's limits on what can be pressed and filled in. */
final class Elements {

    private static final Set<String> TYPES = Set.of(
            "button",
            "overflow",
            "static_select",
            "external_select",
            "users_select",
            "conversations_select",
            "channels_select",
            "multi_static_select",
            "multi_external_select",
            "multi_users_select",
            "multi_conversations_select",
            "multi_channels_select",
            "checkboxes",
            "radio_buttons",
            "datepicker",
            "timepicker",
            "datetimepicker",
            "plain_text_input",
            "rich_text_input",
            "email_text_input",
            "url_text_input",
            "number_input",
            "file_input",
            "workflow_button",
            "image");

    private final Findings findings;

    Elements(Findings findings) {
        this.findings = findings;
    }

    /** The controls of one block; their ids must differ. */
    void checkAll(JsonNode elements, String path) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            String here = path + "/" + i;
            check(elements.get(i), here);
            String id = elements.get(i).path("action_id").asText("");
            if (!id.isEmpty() && !ids.add(id)) {
                findings.add("`action_id` `" + id + "` already exists", here + "/action_id");
            }
        }
    }

    void check(JsonNode element, String path) {
        String type = element.path("type").asText();
        if (!TYPES.contains(type)) {
            findings.add("unsupported type: " + type, path + "/type");
            return;
        }
        findings.id(element, "action_id", path);
        findings.textIfAny(element, "placeholder", 150, true, path);
        confirm(element.path("confirm"), path + "/confirm");
        switch (type) {
            case "button" -> button(element, path);
            case "overflow" -> options(element, "options", 5, path);
            case "checkboxes", "radio_buttons" -> options(element, "options", 10, path);
            case "static_select", "multi_static_select" -> menu(element, path);
            case "plain_text_input" -> input(element, path);
            default -> {}
        }
    }

    private void button(JsonNode button, String path) {
        findings.text(button, "text", 75, true, path);
        findings.length(button, "value", 2_000, path);
        findings.length(button, "url", 3_000, path);
        findings.length(button, "accessibility_label", 75, path);
        String style = button.path("style").asText("primary");
        if (!style.equals("primary") && !style.equals("danger")) {
            findings.add("must be one of: primary, danger", path + "/style");
        }
    }

    private void menu(JsonNode menu, String path) {
        if (menu.has("option_groups")) {
            findings.size(menu, "option_groups", 100, path);
            JsonNode groups = menu.get("option_groups");
            for (int i = 0; i < groups.size(); i++) {
                String here = path + "/option_groups/" + i;
                findings.text(groups.get(i), "label", 75, true, here);
                options(groups.get(i), "options", 100, here);
            }
        } else {
            options(menu, "options", 100, path);
        }
    }

    private void options(JsonNode holder, String field, int most, String path) {
        findings.size(holder, field, most, path);
        JsonNode options = holder.path(field);
        for (int i = 0; i < options.size(); i++) {
            String here = path + "/" + field + "/" + i;
            findings.text(options.get(i), "text", 75, false, here);
            findings.length(options.get(i), "value", 150, here);
            findings.textIfAny(options.get(i), "description", 75, false, here);
        }
    }

    private void input(JsonNode input, String path) {
        if (input.path("max_length").asInt(1) > 3_000) {
            findings.add("must be less than 3001", path + "/max_length");
        }
    }

    private void confirm(JsonNode confirm, String path) {
        if (!confirm.isObject()) {
            return;
        }
        findings.text(confirm, "title", 100, true, path);
        findings.text(confirm, "text", 300, false, path);
        findings.textIfAny(confirm, "confirm", 30, true, path);
        findings.textIfAny(confirm, "deny", 30, true, path);
    }
}
