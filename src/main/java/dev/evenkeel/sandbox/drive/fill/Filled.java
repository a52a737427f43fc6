package dev.evenkeel.sandbox.drive.fill;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.workspace.Workspace;

/** What is filled into the fields of a form, in the form in which Slack reports it. */
public final class Filled {

    private final Workspace workspace;

    /** People and channels of this workspace may be given by name. */
    public Filled(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * The {@code state.values} of blocks. {@code values} of the arguments fills fields, by block id, by action id, or by block id and in
     * it by action id; only the last can also empty a field. The others keep their initial value.
     */
    public ObjectNode state(JsonNode blocks, Args args) {
        JsonNode values = args.all().getOrDefault("values", Json.object());
        ObjectNode state = Json.object();
        Control.in(blocks).stream()
                .filter(Control::keepsItsValue)
                .forEach(control -> put(state, control, given(values, control)));
        return state;
    }

    /** The same once a person has chosen {@code value} in one of the controls. */
    public ObjectNode state(JsonNode blocks, Args args, Control acted) {
        ObjectNode state = state(blocks, args);
        if (acted.keepsItsValue() && args.all().containsKey("value")) {
            put(state, acted, Optional.of(args.all().get("value")));
        }
        return state;
    }

    private void put(ObjectNode state, Control control, Optional<JsonNode> value) {
        state.withObjectProperty(control.blockId()).set(control.actionId(), field(control.element(), value));
    }

    private static Optional<JsonNode> given(JsonNode values, Control control) {
        JsonNode ofBlock = values.path(control.blockId());
        if (isByAction(ofBlock)) {
            return Optional.ofNullable(ofBlock.get(control.actionId())).map(Filled::emptied);
        }
        JsonNode given = values.has(control.blockId()) ? ofBlock : values.get(control.actionId());
        return Optional.ofNullable(given).filter(v -> !v.isNull());
    }

    /** An object is either an option as it is, or holds values by action id. */
    private static boolean isByAction(JsonNode given) {
        return given.isObject() && !given.path("text").path("type").isTextual();
    }

    private static JsonNode emptied(JsonNode value) {
        return value.isTextual() && value.asText().isEmpty() ? NullNode.instance : value;
    }

    /** Whether nothing was filled in. */
    public static boolean isEmpty(JsonNode field) {
        for (var part : field.properties()) {
            JsonNode value = part.getValue();
            boolean filled = !value.isNull()
                    && !(value.isTextual() && value.asText().isBlank())
                    && !(value.isArray() && value.isEmpty());
            if (!part.getKey().equals("type") && filled) {
                return false;
            }
        }
        return true;
    }

    private ObjectNode field(JsonNode element, Optional<JsonNode> value) {
        ObjectNode field = Json.object().put("type", element.path("type").asText());
        field.setAll(chosen(element, value));
        if (element.has("timezone")) {
            field.set("timezone", element.get("timezone"));
        }
        return field;
    }

    /** The part that holds the value: the element's initial value where none is given, nothing where null is. */
    public ObjectNode chosen(JsonNode element, Optional<JsonNode> value) {
        return switch (element.path("type").asText()) {
            case "static_select", "external_select", "radio_buttons", "overflow" -> option(element, value);
            case "multi_static_select", "multi_external_select", "checkboxes" -> options(element, value);
            case "users_select" -> single("selected_user", "initial_user", element, value);
            case "channels_select" -> single("selected_channel", "initial_channel", element, value);
            case "conversations_select" -> single("selected_conversation", "initial_conversation", element, value);
            case "multi_users_select" -> list("selected_users", "initial_users", element, value);
            case "multi_channels_select" -> list("selected_channels", "initial_channels", element, value);
            case "multi_conversations_select" ->
                list("selected_conversations", "initial_conversations", element, value);
            case "datepicker" -> single("selected_date", "initial_date", element, value);
            case "timepicker" -> single("selected_time", "initial_time", element, value);
            case "datetimepicker" -> single("selected_date_time", "initial_date_time", element, value);
            default -> single("value", "initial_value", element, value);
        };
    }

    private ObjectNode single(String name, String initial, JsonNode element, Optional<JsonNode> value) {
        JsonNode chosen = value.filter(v -> !v.asText().isEmpty())
                .map(v -> v.isNull() ? v : known(name, v))
                .orElse(element.path(initial));
        ObjectNode field = Json.object();
        return chosen.isMissingNode() ? field.putNull(name) : field.set(name, chosen);
    }

    private ObjectNode list(String name, String initial, JsonNode element, Optional<JsonNode> value) {
        ArrayNode list = Json.array();
        each(value.orElse(element.path(initial))).forEach(v -> list.add(known(name, v)));
        return Json.object().set(name, list);
    }

    private JsonNode known(String name, JsonNode given) {
        return switch (name) {
            case "selected_user", "selected_users" ->
                TextNode.valueOf(workspace.member(given.asText()).id());
            case "selected_channel", "selected_channels", "selected_conversation", "selected_conversations" ->
                TextNode.valueOf(workspace.channel(given.asText()).id());
            default -> given;
        };
    }

    private static ObjectNode option(JsonNode element, Optional<JsonNode> value) {
        JsonNode chosen = value.map(v -> v.isNull() ? v : find(element, v)).orElse(element.path("initial_option"));
        ObjectNode field = Json.object();
        return chosen.isMissingNode() ? field.putNull("selected_option") : field.set("selected_option", chosen);
    }

    private static ObjectNode options(JsonNode element, Optional<JsonNode> value) {
        ArrayNode list = Json.array();
        if (value.isPresent()) {
            each(value.get()).forEach(v -> list.add(find(element, v)));
        } else {
            each(element.path("initial_options")).forEach(list::add);
        }
        return Json.object().set("selected_options", list);
    }

    private static Iterable<JsonNode> each(JsonNode value) {
        return value.isArray() || value.isMissingNode() || value.isNull()
                ? value
                : Json.array().add(value);
    }

    /** An option by its value or its words; of an outside source, whatever is given. */
    private static JsonNode find(JsonNode element, JsonNode wanted) {
        if (wanted.isObject()) {
            return wanted;
        }
        ArrayNode all = Json.array();
        element.path("options").forEach(all::add);
        element.path("option_groups").forEach(g -> g.path("options").forEach(all::add));
        String word = wanted.asText();
        boolean external = element.path("type").asText().contains("external");
        return first(all, o -> o.path("value").asText().equals(word))
                .or(() -> first(all, o -> o.path("text").path("text").asText().equalsIgnoreCase(word)))
                .or(() -> external ? Optional.of(free(word)) : Optional.empty())
                .orElseThrow(() -> new Refusal("no_such_option", word + " is none of " + all));
    }

    private static Optional<JsonNode> first(JsonNode options, Predicate<JsonNode> wanted) {
        return StreamSupport.stream(options.spliterator(), false).filter(wanted).findFirst();
    }

    private static JsonNode free(String word) {
        ObjectNode option = Json.object().put("value", word);
        option.putObject("text").put("type", "plain_text").put("text", word).put("emoji", true);
        return option;
    }
}
