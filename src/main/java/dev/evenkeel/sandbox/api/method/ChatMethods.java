package dev.evenkeel.sandbox.api.method;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.act.Author;
import dev.evenkeel.sandbox.act.Draft;
import dev.evenkeel.sandbox.act.Marking;
import dev.evenkeel.sandbox.act.Posting;
import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Post;
import dev.evenkeel.sandbox.workspace.Workspace;

/** The bot's own words. */
final class ChatMethods {

    private final Workspace workspace;
    private final Within within;
    private final Posting posting;

    ChatMethods(Workspace workspace, Within within, Posting posting) {
        this.workspace = workspace;
        this.within = within;
        this.posting = posting;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("chat.postMessage", this::post);
        methods.put("chat.update", this::update);
        methods.put("chat.delete", this::delete);
        methods.put("chat.postEphemeral", this::whisper);
        methods.put("chat.getPermalink", this::permalink);
    }

    private ObjectNode post(Call call) {
        Channel channel = addressed(call.args());
        Draft draft = Drafts.read(call.args());
        String name = call.args().text("username").orElse("");
        Author author = name.isEmpty() ? Author.EVENKEEL : new Author(Within.ME, Workspace.BOT, name);
        Post post = posting.post(channel, author, draft);
        ObjectNode answer = Json.object().put("channel", channel.id()).put("ts", post.ts());
        answer.set("message", post.whole());
        return answer;
    }

    /** A channel by id or name, or a person, who is then written to directly. */
    private Channel addressed(Args args) {
        String to = args.text("channel").orElseThrow(() -> new Refusal("channel_not_found"));
        if (workspace.memberById(to).isPresent()) {
            return workspace.direct(List.of(to, Within.ME));
        }
        String name = to.startsWith("#") ? to.substring(1) : to;
        String id = workspace
                .channelById(to)
                .or(() -> workspace.channelByName(name))
                .map(Channel::id)
                .orElse(to);
        return within.writable(new Args().with("channel", id));
    }

    private ObjectNode update(Call call) {
        Channel channel = within.writable(call.args());
        Post post = channel.post(call.args().need("ts"));
        if (!post.author().equals(Within.ME)) {
            throw new Refusal("cant_update_message");
        }
        Draft draft = Drafts.over(post, call.args());
        posting.edit(channel, post, draft, Within.ME);
        ObjectNode answer =
                Json.object().put("channel", channel.id()).put("ts", post.ts()).put("text", post.text("text"));
        answer.set("message", channel.posts().json(post, true));
        return answer;
    }

    private ObjectNode delete(Call call) {
        Channel channel = within.writable(call.args());
        Post post = channel.post(call.args().need("ts"));
        if (!post.author().equals(Within.ME)) {
            throw new Refusal("cant_delete_message");
        }
        posting.delete(channel, post);
        return Json.object().put("channel", channel.id()).put("ts", post.ts());
    }

    private ObjectNode whisper(Call call) {
        Channel channel = within.writable(call.args());
        String reader = call.args().need("user");
        if (workspace.memberById(reader).isEmpty()) {
            throw new Refusal("user_not_found");
        }
        if (!channel.has(reader)) {
            throw new Refusal("user_not_in_channel");
        }
        Post post = posting.whisper(channel, Author.EVENKEEL, Drafts.read(call.args()), reader);
        return Json.object().put("message_ts", post.ts());
    }

    private ObjectNode permalink(Call call) {
        Channel channel = within.channel(call.args());
        Post post = channel.post(call.args().need("message_ts"));
        return Json.object().put("channel", channel.id()).put("permalink", Marking.permalink(channel, post));
    }
}
