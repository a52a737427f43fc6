package dev.evenkeel.sandbox.drive;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.delivery.Ack;
import dev.evenkeel.sandbox.drive.fill.Control;
import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Member;
import dev.evenkeel.sandbox.workspace.OpenView;
import dev.evenkeel.sandbox.workspace.Post;

/** Typing into a menu whose options the bot knows. */
final class Suggestions {

    private final Hands hands;

    Suggestions(Hands hands) {
        this.hands = hands;
    }

    /**
     * {@code {user, viewId?, actionId or blockId, value}}; without {@code viewId} the form on top. {@code {user, channel, ts, ...}} in a
     * message. Answers the bot's options.
     */
    ObjectNode ask(Args args) {
        ObjectNode payload = hands.workspace().locked(() -> payload(args));
        Ack ack = Payloads.send(hands, payload);
        ObjectNode answer = Json.object().put("ok", true);
        answer.set("ack", ack.json());
        return answer;
    }

    private ObjectNode payload(Args args) {
        Member user = hands.user(args);
        return args.has("ts") ? inMessage(args, user) : inView(args, user);
    }

    private ObjectNode inMessage(Args args, Member user) {
        Channel channel = hands.channel(args);
        Post post = hands.seen(args, channel, user);
        ObjectNode payload = asked(args, user, post.blocks());
        Payloads.within(payload, channel, post);
        return payload;
    }

    private ObjectNode inView(Args args, Member user) {
        OpenView view = view(args, user);
        ObjectNode payload = asked(args, user, view.given().path("blocks"));
        payload.putObject("container").put("type", "view").put("view_id", view.id());
        payload.set("view", view.json(Json.object()));
        return payload;
    }

    private static ObjectNode asked(Args args, Member user, JsonNode blocks) {
        Control control = Control.in(blocks).stream()
                .filter(c -> c.type().contains("external_select"))
                .filter(c -> args.text("blockId").map(c.blockId()::equals).orElse(true))
                .filter(c -> args.text("actionId").map(c.actionId()::equals).orElse(true))
                .findFirst()
                .orElseThrow(() -> new Refusal("no_such_control", "there is " + Control.labels(blocks)));
        return Payloads.interaction("block_suggestion", user)
                .put("action_id", control.actionId())
                .put("block_id", control.blockId())
                .put("value", args.text("value").orElse(""));
    }

    private OpenView view(Args args, Member user) {
        Optional<OpenView> named = args.text("viewId").map(hands.workspace().views()::get);
        return named.or(() -> hands.acts().screens().stack(user.id()).reversed().stream()
                        .findFirst())
                .orElseThrow(() -> new Refusal("view_not_found", user.name() + " has no such form open"));
    }
}
