package dev.evenkeel.sandbox.drive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.act.Screens;
import dev.evenkeel.sandbox.delivery.Ack;
import dev.evenkeel.sandbox.drive.fill.Filled;
import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.limits.Views;
import dev.evenkeel.sandbox.workspace.Member;
import dev.evenkeel.sandbox.workspace.OpenView;

/** Filling in, sending and closing forms. */
final class Forms {

    private final Hands hands;
    private final Filled filled;

    Forms(Hands hands) {
        this.hands = hands;
        this.filled = new Filled(hands.workspace());
    }

    /**
     * {@code {user, viewId?, values: {blockId: value}, force?}}; without {@code viewId} the form on top. What Slack's own client would not
     * send, a required field left empty or a value too short or too long, is refused here unless {@code force} is set. {@code {user, close: true}}
     * closes it instead.
     */
    ObjectNode send(Args args) {
        if (args.flag("close")) {
            return close(args);
        }
        ObjectNode payload = hands.workspace().locked(() -> submission(args));
        Ack ack = Payloads.send(hands, payload);
        return hands.workspace().locked(() -> {
            ObjectNode answer = Json.object()
                    .put("ok", true)
                    .put("viewId", payload.path("view").path("id").asText());
            answer.set("ack", ack.json());
            String id = payload.path("view").path("id").asText();
            OpenView sent = hands.workspace().views().get(id);
            if (ack.isGood() && sent != null) {
                answer.put("then", follow(sent, ack.body()));
                answer.set(
                        "errors",
                        Optional.ofNullable(hands.workspace().views().get(id))
                                .map(OpenView::errors)
                                .orElse(Json.object()));
            }
            return answer;
        });
    }

    private ObjectNode submission(Args args) {
        Member user = hands.user(args);
        OpenView view = view(args, user);
        ObjectNode values = filled.state(view.given().path("blocks"), args);
        if (!args.flag("force")) {
            refuseWhatTheClientRefuses(view, values);
        }
        ObjectNode payload = Payloads.interaction("view_submission", user);
        payload.put("trigger_id", hands.workspace().tickets().trigger(user.id()));
        payload.set("view", view.json(values));
        payload.putArray("response_urls");
        return payload;
    }

    private OpenView view(Args args, Member user) {
        Optional<String> id = args.text("viewId");
        if (id.isPresent()) {
            return Optional.ofNullable(hands.workspace().views().get(id.get()))
                    .filter(v -> v.user().equals(user.id()))
                    .orElseThrow(() -> new Refusal("view_not_found", user.name() + " has no form " + id.get()));
        }
        List<OpenView> stack = screens().stack(user.id());
        if (stack.isEmpty()) {
            throw new Refusal("view_not_found", user.name() + " has no form open");
        }
        return stack.getLast();
    }

    private static void refuseWhatTheClientRefuses(OpenView view, ObjectNode values) {
        List<String> lines = new ArrayList<>();
        for (JsonNode block : view.given().path("blocks")) {
            if (!block.path("type").asText().equals("input")) {
                continue;
            }
            String blockId = block.path("block_id").asText();
            JsonNode field = values.path(blockId)
                    .path(block.path("element").path("action_id").asText());
            if (!block.path("optional").asBoolean(false) && Filled.isEmpty(field)) {
                lines.add(blockId + " is required");
            }
            int least = block.path("element").path("min_length").asInt(0);
            if (!Filled.isEmpty(field) && field.path("value").asText("").length() < least) {
                lines.add(blockId + " is shorter than " + least);
            }
            int most = block.path("element").path("max_length").asInt(Integer.MAX_VALUE);
            if (field.path("value").asText("").length() > most) {
                lines.add(blockId + " is longer than " + most);
            }
        }
        if (!lines.isEmpty()) {
            throw new Refusal("form_incomplete", lines);
        }
    }

    /** Does what the bot's answer asks for, and names it. */
    private String follow(OpenView sent, String body) {
        JsonNode answer = body.isBlank() ? Json.object() : Json.parse(body.getBytes(StandardCharsets.UTF_8));
        String action = answer.path("response_action").asText("");
        switch (action) {
            case "errors" -> sent.showErrors(answer.path("errors").deepCopy());
            case "clear" -> screens().clear(sent.user());
            case "update" -> screens().replace(sent, checked(answer.path("view")));
            case "push" -> screens().push(sent.user(), checked(answer.path("view")));
            default -> screens().close(sent);
        }
        return action.isEmpty() ? "closed" : action;
    }

    private static JsonNode checked(JsonNode view) {
        Views.check(view);
        return view;
    }

    private ObjectNode close(Args args) {
        ObjectNode payload = hands.workspace().locked(() -> {
            Member user = hands.user(args);
            OpenView view = view(args, user);
            ObjectNode closed = Payloads.interaction("view_closed", user);
            closed.set("view", view.json(filled.state(view.given().path("blocks"), args)));
            closed.put("is_cleared", args.flag("all"));
            if (args.flag("all")) {
                screens().clear(user.id());
            } else {
                screens().close(view);
            }
            return closed;
        });
        ObjectNode answer = Json.object().put("ok", true);
        if (payload.path("view").path("notify_on_close").asBoolean()) {
            answer.set("ack", Payloads.send(hands, payload).json());
        }
        return answer;
    }

    private Screens screens() {
        return hands.acts().screens();
    }
}
