package dev.evenkeel.sandbox.act;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Post;
import dev.evenkeel.sandbox.workspace.Stamp;
import dev.evenkeel.sandbox.workspace.Workspace;

/** Makes the events of messages. The bot hears what happens in channels it is in, its own words included. */
final class Telling {

    private static final String MENTION = "<@" + Workspace.BOT_USER;

    private final Workspace workspace;
    private final News news;

    Telling(Workspace workspace, News news) {
        this.workspace = workspace;
        this.news = news;
    }

    void posted(Channel channel, Post post) {
        ObjectNode event = post.json().put("channel", channel.id()).put("event_ts", post.ts());
        event.remove("metadata");
        tell(channel, event.put("channel_type", channel.eventType()));
        if (post.text("text").contains(MENTION) && !post.author().equals(Workspace.BOT_USER)) {
            ObjectNode mention = event.deepCopy().put("type", "app_mention");
            mention.remove("channel_type");
            tell(channel, mention);
        }
    }

    void changed(Channel channel, Post post, ObjectNode before, Stamp now) {
        ObjectNode event = hidden(channel, "message_changed", now);
        event.set("message", channel.posts().json(post, false));
        event.set("previous_message", before);
        tell(channel, event);
    }

    void deleted(Channel channel, ObjectNode before, Stamp now) {
        ObjectNode event = hidden(channel, "message_deleted", now);
        event.put("deleted_ts", before.path("ts").asText());
        event.set("previous_message", before);
        tell(channel, event);
    }

    private static ObjectNode hidden(Channel channel, String subtype, Stamp now) {
        return Json.object()
                .put("type", "message")
                .put("subtype", subtype)
                .put("hidden", true)
                .put("channel", channel.id())
                .put("ts", now.toString())
                .put("event_ts", now.toString())
                .put("channel_type", channel.eventType());
    }

    private void tell(Channel channel, ObjectNode event) {
        if (channel.has(Workspace.BOT_USER)
                && workspace.channelById(channel.id()).isPresent()) {
            news.tell(event);
        }
    }
}
