package dev.evenkeel.sandbox.act;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Post;
import dev.evenkeel.sandbox.workspace.SharedFile;
import dev.evenkeel.sandbox.workspace.Stamp;
import dev.evenkeel.sandbox.workspace.Workspace;

/** Writing, changing and deleting messages, by whoever does it. */
public final class Posting {

    /** What events say of Slack's own lines and histories do not. */
    private static final List<String> TOLD_ONLY = List.of("name", "old_name", "item", "item_type");

    private final Workspace workspace;
    private final Telling telling;

    public Posting(Workspace workspace, News news) {
        this.workspace = workspace;
        this.telling = new Telling(workspace, news);
    }

    /** Writes a message that everyone in the channel sees. */
    public Post post(Channel channel, Author author, Draft draft) {
        Post post = Post.of(body(channel, author, draft));
        return publish(channel, post);
    }

    /** Writes a message only {@code reader} sees; it makes no event and is in no history. */
    public Post whisper(Channel channel, Author author, Draft draft, String reader) {
        ObjectNode body = body(channel, author, draft);
        Post post = Post.only(reader, body.put("is_ephemeral", true));
        channel.posts().add(post);
        return post;
    }

    /** Shares a file with a word about it. */
    public Post share(Channel channel, Author author, Draft draft, SharedFile file, String base) {
        file.shareIn(channel.id());
        ObjectNode body = body(channel, author, draft);
        body.putArray("files").add(file.json(base));
        body.put("upload", true);
        if (author.bot().isEmpty()) {
            body.put("subtype", "file_share");
        }
        return publish(channel, Post.of(body));
    }

    /** A line that Slack itself writes, such as "has joined the channel". */
    public Post remark(Channel channel, String user, String subtype, String text, ObjectNode more) {
        ObjectNode body = Json.object()
                .put("type", "message")
                .put("subtype", subtype)
                .put("ts", workspace.nextStamp().toString())
                .put("user", user)
                .put("text", text);
        body.setAll(more);
        Post post = publish(channel, Post.of(body));
        TOLD_ONLY.forEach(field -> post.put(field, null));
        return post;
    }

    /** Gives a message other content. Parts the draft does not name go, as Slack has it. */
    public void edit(Channel channel, Post post, Draft draft, String editor) {
        ObjectNode before = channel.posts().json(post, false);
        post.put("text", Json.MAPPER.valueToTree(draft.text()));
        post.put("blocks", draft.blocks().map(this::withIds).orElse(null));
        post.put("attachments", draft.attachments().orElse(null));
        draft.metadata().ifPresent(m -> post.put("metadata", m));
        Stamp now = workspace.nextStamp();
        if (draft.blocks().isEmpty()) {
            post.put("edited", Json.object().put("user", editor).put("ts", now.seconds() + ".000000"));
        }
        if (post.onlyFor().isEmpty()) {
            telling.changed(channel, post, before, now);
        }
    }

    /** Takes a message away; a thread's parent leaves a gravestone behind. */
    public void delete(Channel channel, Post post) {
        ObjectNode before = channel.posts().json(post, false);
        if (channel.posts().repliesTo(post.ts()).isEmpty()) {
            channel.posts().remove(post);
        } else {
            post.put("subtype", Json.MAPPER.valueToTree("tombstone"));
            post.put("text", Json.MAPPER.valueToTree("This message was deleted."));
            post.put("user", Json.MAPPER.valueToTree("USLACKBOT"));
            for (String gone :
                    new String[] {"blocks", "attachments", "metadata", "bot_id", "bot_profile", "reactions"}) {
                post.put(gone, null);
            }
        }
        channel.pins().removeIf(p -> p.path("ts").asText().equals(post.ts()));
        if (post.onlyFor().isEmpty()) {
            telling.deleted(channel, before, workspace.nextStamp());
        }
    }

    private Post publish(Channel channel, Post post) {
        channel.posts().add(post);
        telling.posted(channel, post);
        return post;
    }

    private ObjectNode body(Channel channel, Author author, Draft draft) {
        ObjectNode body = Json.object().put("type", "message");
        if (author.user().isEmpty() || !author.name().isEmpty()) {
            body.put("subtype", "bot_message").put("username", author.name());
        }
        if (!author.user().isEmpty()) {
            body.put("user", author.user());
        }
        body.put("ts", workspace.nextStamp().toString()).put("text", draft.text());
        if (!author.bot().isEmpty()) {
            body.put("bot_id", author.bot());
        }
        if (author.equals(Author.EVENKEEL)) {
            body.put("app_id", Workspace.APP);
            body.set("bot_profile", Bots.profile());
        }
        body.put("team", Workspace.TEAM);
        draft.blocks().ifPresent(b -> body.set("blocks", withIds(b)));
        draft.attachments().ifPresent(a -> body.set("attachments", a));
        draft.metadata().ifPresent(m -> body.set("metadata", m));
        draft.thread().ifPresent(t -> thread(channel, t, draft.broadcast(), body));
        return body;
    }

    private void thread(Channel channel, String parentTs, boolean broadcast, ObjectNode body) {
        Optional<Post> parent = channel.posts().find(parentTs);
        if (parent.isEmpty()) {
            throw new Refusal("thread_not_found");
        }
        Post root = parent.get()
                .thread()
                .filter(t -> parent.get().isReply())
                .flatMap(channel.posts()::find)
                .orElse(parent.get());
        body.put("thread_ts", root.ts()).put("parent_user_id", root.author());
        if (broadcast) {
            body.put("subtype", "thread_broadcast");
            body.set("root", channel.posts().json(root, false).without(List.of("app_id", "is_locked", "metadata")));
        }
    }

    private ArrayNode withIds(JsonNode blocks) {
        ArrayNode copy = blocks.deepCopy();
        copy.forEach(block -> Ids.complete(workspace, (ObjectNode) block));
        return copy;
    }
}
