package dev.evenkeel.sandbox.drive;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.delivery.Ack;
import dev.evenkeel.sandbox.drive.fill.Control;
import dev.evenkeel.sandbox.drive.fill.Filled;
import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Member;
import dev.evenkeel.sandbox.workspace.OpenView;
import dev.evenkeel.sandbox.workspace.Post;

/** Pressing buttons and choosing from menus, in messages and in forms. */
final class Clicks {

    /** Slack repeats in an action how its control was shown. */
    private static final Set<String> SHOWN = Set.of("style", "confirm", "url", "placeholder", "min_query_length");

    private final Hands hands;
    private final Filled filled;
    private final Responses responses;

    Clicks(Hands hands, Responses responses) {
        this.hands = hands;
        this.filled = new Filled(hands.workspace());
        this.responses = responses;
    }

    /**
     * {@code {user, channel, ts?, actionId or label, blockId?, value?}}; without {@code ts} the newest message the person sees that has
     * it. {@code {user, viewId, actionId, value?}} in a form or Home.
     */
    ObjectNode click(Args args, String base) {
        ObjectNode payload = hands.workspace().locked(() -> args.has("viewId") ? inView(args) : inMessage(args, base));
        Ack ack = Payloads.send(hands, payload);
        ObjectNode answer = Json.object().put("ok", true);
        answer.set("container", payload.get("container"));
        answer.set("action", payload.path("actions").path(0));
        answer.set("ack", ack.json());
        return answer;
    }

    private ObjectNode inMessage(Args args, String base) {
        Member user = hands.user(args);
        Channel channel = hands.channel(args);
        Post post = post(args, channel, user);
        Control control = control(post, args)
                .orElseThrow(() -> new Refusal(
                        "no_such_control", "the message " + post.ts() + " has " + Control.labels(post.blocks())));
        ObjectNode payload = Payloads.interaction("block_actions", user);
        Payloads.within(payload, channel, post);
        payload.put("trigger_id", hands.workspace().tickets().trigger(user.id()));
        payload.putObject("state").set("values", filled.state(post.blocks(), args, control));
        payload.put("response_url", responses.url(base, user, channel, post.ts()));
        payload.putArray("actions").add(action(control, args));
        return payload;
    }

    private Post post(Args args, Channel channel, Member user) {
        if (args.has("ts")) {
            return hands.seen(args, channel, user);
        }
        List<Post> newestFirst = channel.posts().all().reversed();
        return newestFirst.stream()
                .filter(p -> p.onlyFor().map(user.id()::equals).orElse(true))
                .filter(p -> control(p, args).isPresent())
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "no_such_control",
                        "nothing in #" + channel.name() + " that " + user.name() + " sees has this control"));
    }

    private static Optional<Control> control(Post post, Args args) {
        return Control.find(post.blocks(), args.text("blockId"), args.text("actionId"), args.text("label"));
    }

    private ObjectNode inView(Args args) {
        Member user = hands.user(args);
        OpenView view = Optional.ofNullable(hands.workspace().views().get(args.need("viewId")))
                .filter(v -> v.user().equals(user.id()))
                .orElseThrow(() -> new Refusal("view_not_found"));
        JsonNode blocks = view.given().path("blocks");
        Control control = Control.find(blocks, args.text("blockId"), args.text("actionId"), args.text("label"))
                .orElseThrow(() -> new Refusal("no_such_control", "the view has " + Control.labels(blocks)));
        ObjectNode payload = Payloads.interaction("block_actions", user);
        payload.putObject("container").put("type", "view").put("view_id", view.id());
        payload.put("trigger_id", hands.workspace().tickets().trigger(user.id()));
        payload.set("view", view.json(filled.state(blocks, args, control)));
        payload.putArray("actions").add(action(control, args));
        return payload;
    }

    private ObjectNode action(Control control, Args args) {
        ObjectNode action = Json.object()
                .put("type", control.type())
                .put("action_id", control.actionId())
                .put("block_id", control.blockId());
        control.element().properties().stream()
                .filter(part -> SHOWN.contains(part.getKey()) || part.getKey().startsWith("initial_"))
                .forEach(part -> action.set(part.getKey(), part.getValue().deepCopy()));
        if (control.type().equals("button")) {
            action.set("text", control.element().path("text").deepCopy());
            if (control.element().has("value")) {
                action.put("value", control.element().path("value").asText());
            }
        } else {
            action.setAll(filled.chosen(
                    control.element(), Optional.ofNullable(args.all().get("value"))));
        }
        return action.put("action_ts", hands.workspace().now().toString());
    }
}
