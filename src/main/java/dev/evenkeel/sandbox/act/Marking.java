package dev.evenkeel.sandbox.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Post;
import dev.evenkeel.sandbox.workspace.Workspace;

/** Reactions and pins. */
public final class Marking {

    private final Workspace workspace;
    private final Posting posting;
    private final News news;

    public Marking(Workspace workspace, Posting posting, News news) {
        this.workspace = workspace;
        this.posting = posting;
        this.news = news;
    }

    /** Adds a reaction; {@code already_reacted} when it stands there. */
    public void react(Channel channel, Post post, String name, String user) {
        ObjectNode reaction = find(post, name);
        if (reaction == null) {
            reaction = post.reactions().addObject().put("name", name);
            reaction.putArray("users");
        }
        ArrayNode users = (ArrayNode) reaction.get("users");
        if (indexOf(users, user) >= 0) {
            throw new Refusal("already_reacted");
        }
        users.add(user);
        reaction.put("count", users.size());
        tell(channel, reactionEvent("reaction_added", channel, post, name, user));
    }

    /** Takes a reaction back; {@code no_reaction} when there is none. */
    public void unreact(Channel channel, Post post, String name, String user) {
        ObjectNode reaction = find(post, name);
        int index = reaction == null ? -1 : indexOf((ArrayNode) reaction.get("users"), user);
        if (index < 0) {
            post.tidyReactions();
            throw new Refusal("no_reaction");
        }
        ArrayNode users = (ArrayNode) reaction.get("users");
        users.remove(index);
        reaction.put("count", users.size());
        if (users.isEmpty()) {
            remove(post.reactions(), reaction);
            post.tidyReactions();
        }
        tell(channel, reactionEvent("reaction_removed", channel, post, name, user));
    }

    /** Pins a message; {@code already_pinned} when it is. */
    public void pin(Channel channel, Post post, String user) {
        if (channel.pinOf(post.ts()).isPresent()) {
            throw new Refusal("already_pinned");
        }
        channel.pins()
                .add(Json.object()
                        .put("type", "message")
                        .put("ts", post.ts())
                        .put("created", workspace.now().seconds())
                        .put("created_by", user)
                        .put("channel", channel.id()));
        tellPin("pin_added", channel, post, user, true);
        ObjectNode more = Json.object();
        more.put("item_type", "C");
        more.set("item", Json.object().put("ts", post.ts()));
        posting.remark(channel, user, "pinned_item", "<@" + user + "> pinned a message to this channel.", more);
    }

    /** Unpins a message; {@code no_pin} when it is not pinned. */
    public void unpin(Channel channel, Post post, String user) {
        if (!channel.pins().removeIf(p -> p.path("ts").asText().equals(post.ts()))) {
            throw new Refusal("no_pin");
        }
        tellPin("pin_removed", channel, post, user, false);
    }

    /** A pin as {@code pins.list} and the events show it. */
    public ObjectNode pinItem(Channel channel, ObjectNode pin) {
        ObjectNode item = Json.object().put("type", "message");
        item.put("created", pin.path("created").asLong())
                .put("created_by", pin.path("created_by").asText());
        item.put("channel", channel.id());
        Post post = channel.post(pin.path("ts").asText());
        ObjectNode message = channel.posts().json(post, false).put("permalink", permalink(channel, post));
        message.putArray("pinned_to").add(channel.id());
        item.set("message", message);
        return item;
    }

    /** A message's address. */
    public static String permalink(Channel channel, Post post) {
        String address = "https://" + Workspace.DOMAIN + ".slack.com/archives/" + channel.id() + "/p"
                + post.ts().replace(".", "");
        return post.isReply()
                ? address + "?thread_ts=" + post.thread().orElseThrow() + "&cid=" + channel.id()
                : address;
    }

    private void tellPin(String type, Channel channel, Post post, String user, boolean stands) {
        ObjectNode pin = Json.object()
                .put("ts", post.ts())
                .put("created", workspace.now().seconds())
                .put("created_by", user);
        ObjectNode event = Json.object().put("type", type).put("user", user).put("channel_id", channel.id());
        event.set("item", pinItem(channel, pin));
        event.put("item_user", post.author()).put("pin_count", channel.pins().size());
        event.set(
                "pinned_info",
                stands
                        ? Json.object()
                                .put("channel", channel.id())
                                .put("pinned_by", user)
                                .put("pinned_ts", workspace.now().seconds())
                        : Json.object());
        event.put("has_pins", !channel.pins().isEmpty());
        tell(channel, event.put("event_ts", workspace.nextStamp().toString()));
    }

    private ObjectNode reactionEvent(String type, Channel channel, Post post, String name, String user) {
        ObjectNode event = Json.object().put("type", type).put("user", user).put("reaction", name);
        event.set(
                "item",
                Json.object()
                        .put("type", "message")
                        .put("channel", channel.id())
                        .put("ts", post.ts()));
        if (!post.author().isEmpty()) {
            event.put("item_user", post.author());
        }
        return event.put("event_ts", workspace.nextStamp().toString());
    }

    private void tell(Channel channel, ObjectNode event) {
        if (channel.has(Workspace.BOT_USER)) {
            news.tell(event);
        }
    }

    private static ObjectNode find(Post post, String name) {
        for (JsonNode reaction : post.reactions()) {
            if (reaction.path("name").asText().equals(name)) {
                return (ObjectNode) reaction;
            }
        }
        return null;
    }

    private static void remove(ArrayNode from, JsonNode gone) {
        for (int i = 0; i < from.size(); i++) {
            if (from.get(i) == gone) {
                from.remove(i);
                return;
            }
        }
    }

    private static int indexOf(ArrayNode users, String user) {
        for (int i = 0; i < users.size(); i++) {
            if (users.get(i).asText().equals(user)) {
                return i;
            }
        }
        return -1;
    }
}
