package dev.evenkeel.sandbox.drive;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.delivery.Ack;
import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Member;
import dev.evenkeel.sandbox.workspace.Post;

/** Shortcuts of the workspace and of a message, opening the bot's Home, and events as given. */
final class Shortcuts {

    private final Hands hands;
    private final Responses responses;

    Shortcuts(Hands hands, Responses responses) {
        this.hands = hands;
        this.responses = responses;
    }

    /** {@code {user, callbackId}}, and {@code channel, ts} for one of a message. */
    ObjectNode use(Args args, String base) {
        ObjectNode payload = hands.workspace().locked(() -> args.has("ts") ? ofMessage(args, base) : global(args));
        Ack ack = Payloads.send(hands, payload);
        ObjectNode answer = Json.object()
                .put("ok", true)
                .put("triggerId", payload.path("trigger_id").asText());
        answer.set("ack", ack.json());
        return answer;
    }

    private ObjectNode global(Args args) {
        return began(args, "shortcut", hands.user(args));
    }

    private ObjectNode ofMessage(Args args, String base) {
        Member user = hands.user(args);
        Channel channel = hands.channel(args);
        Post post = channel.post(args.need("ts"));
        ObjectNode payload = began(args, "message_action", user);
        payload.set("channel", Payloads.channel(channel));
        payload.put("message_ts", post.ts());
        payload.set("message", channel.posts().json(post, true));
        return payload.put("response_url", responses.url(base, user, channel, post.ts()));
    }

    private ObjectNode began(Args args, String type, Member user) {
        return Payloads.interaction(type, user)
                .put("action_ts", hands.workspace().now().toString())
                .put("callback_id", args.need("callbackId"))
                .put("trigger_id", hands.workspace().tickets().trigger(user.id()));
    }

    /** {@code {user}}: opens the bot's Home. */
    ObjectNode home(Args args) {
        return hands.acting(() -> {
            Member user = hands.user(args);
            ObjectNode event = Json.object()
                    .put("type", "app_home_opened")
                    .put("user", user.id())
                    .put("channel", "D0" + user.id().substring(1))
                    .put("tab", "home")
                    .put("event_ts", hands.workspace().nextStamp().toString());
            hands.acts().screens().home(user.id()).ifPresent(view -> event.set("view", view.json(Json.object())));
            hands.events().tell(event);
            return Json.object();
        });
    }

    /** {@code {event: {...}}} wrapped as Slack does, or {@code {envelope: {...}}} as it is. */
    ObjectNode event(Args args) {
        return hands.acting(() -> {
            args.json("event", "invalid_event").ifPresent(e -> hands.events().wrap(e.deepCopy()));
            args.json("envelope", "invalid_event").ifPresent(e -> hands.events().send(e.deepCopy()));
            return Json.object();
        });
    }

    /** Asks the bot to prove that the address is its own. */
    ObjectNode verification() {
        return hands.acting(() -> {
            hands.events()
                    .send(Json.object()
                            .put("token", Payloads.TOKEN)
                            .put("challenge", hands.workspace().nextId("challenge"))
                            .put("type", "url_verification"));
            return Json.object();
        });
    }
}
