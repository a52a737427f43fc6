package dev.evenkeel.sandbox.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Post;

/** A list of messages on somebody's screen, and which of them were sent there in which form. */
final class Window {

    private Map<String, ObjectNode> sent = new HashMap<>();

    /** What is new or other than it was sent, oldest first, and the ids of what is there no more; empty where all is as it was. */
    ObjectNode changes(Channel channel, List<Post> shown) {
        Map<String, ObjectNode> now = new HashMap<>();
        List<ObjectNode> items = new ArrayList<>();
        for (Post post : shown) {
            ObjectNode item = item(channel, post);
            now.put(post.ts(), item);
            if (!item.equals(sent.get(post.ts()))) {
                items.add(item);
            }
        }
        List<String> gone =
                sent.keySet().stream().filter(ts -> !now.containsKey(ts)).toList();
        sent = now;
        ObjectNode changes = Json.object();
        if (!items.isEmpty()) {
            ArrayNode list = changes.putArray("items");
            items.forEach(list::add);
        }
        if (!gone.isEmpty()) {
            changes.set("gone", Json.texts(gone));
        }
        return changes;
    }

    private static ObjectNode item(Channel channel, Post post) {
        ObjectNode item = channel.posts().json(post, false);
        if (channel.pinOf(post.ts()).isPresent()) {
            item.put("pinned", true);
        }
        post.onlyFor().ifPresent(reader -> item.put("only_for", reader));
        return item;
    }
}
