package dev.evenkeel.sandbox.api.method;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.act.Marking;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Post;

/** Pins and reactions. */
final class MarkingMethods {

    private static final int MOST_PINS = 100;

    private final Within within;
    private final Marking marking;

    MarkingMethods(Within within, Marking marking) {
        this.within = within;
        this.marking = marking;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("pins.add", this::pin);
        methods.put("pins.remove", this::unpin);
        methods.put("pins.list", this::pins);
        methods.put("reactions.add", this::react);
        methods.put("reactions.remove", this::unreact);
        methods.put("reactions.get", this::reactions);
    }

    private ObjectNode pin(Call call) {
        Channel channel = within.live(call.args());
        Post post = item(channel, call);
        if (channel.pins().size() >= MOST_PINS) {
            throw new Refusal("too_many_pins");
        }
        marking.pin(channel, post, Within.ME);
        return Json.object();
    }

    private ObjectNode unpin(Call call) {
        Channel channel = within.live(call.args());
        marking.unpin(channel, item(channel, call), Within.ME);
        return Json.object();
    }

    private static Post item(Channel channel, Call call) {
        return channel.post(call.args().text("timestamp").orElseThrow(() -> new Refusal("no_item_specified")));
    }

    private ObjectNode pins(Call call) {
        Channel channel = within.own(call.args());
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("items");
        channel.pins().reversed().forEach(pin -> items.add(marking.pinItem(channel, pin)));
        return answer;
    }

    private ObjectNode react(Call call) {
        Channel channel = within.live(call.args());
        marking.react(channel, item(channel, call), name(call), Within.ME);
        return Json.object();
    }

    private ObjectNode unreact(Call call) {
        Channel channel = within.live(call.args());
        marking.unreact(channel, item(channel, call), name(call), Within.ME);
        return Json.object();
    }

    private static String name(Call call) {
        String name = call.args().text("name").orElse("");
        if (!name.matches("[a-z0-9_+'-]+(::skin-tone-[2-6])?")) {
            throw new Refusal("invalid_name");
        }
        return name;
    }

    private ObjectNode reactions(Call call) {
        Channel channel = within.own(call.args());
        Post post = item(channel, call);
        ObjectNode message = channel.posts().json(post, false).put("permalink", Marking.permalink(channel, post));
        ObjectNode answer = Json.object().put("type", "message").put("channel", channel.id());
        answer.set("message", message);
        return answer;
    }
}
