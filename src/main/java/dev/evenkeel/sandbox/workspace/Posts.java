package dev.evenkeel.sandbox.workspace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The messages of a channel in the order they were written; their ids only grow. */
public final class Posts {

    private final List<Post> all = new ArrayList<>();

    @JsonIgnore
    private final Map<String, Post> byTs = new HashMap<>();

    @JsonIgnore
    private final Map<String, List<Post>> replies = new HashMap<>();

    /** Adds the newest message. */
    public void add(Post post) {
        all.add(post);
        index(post);
    }

    /** Takes a message away. */
    public void remove(Post post) {
        all.remove(post);
        byTs.remove(post.ts());
        post.thread().map(replies::get).ifPresent(thread -> thread.remove(post));
    }

    /** Everything said, oldest first, what only one person sees included. */
    public List<Post> all() {
        return List.copyOf(all);
    }

    /** The same without copying, newest first, to be looked through inside the workspace's lock. */
    public List<Post> newestFirst() {
        return Collections.unmodifiableList(all).reversed();
    }

    /** A message that everyone sees. */
    public Optional<Post> find(String ts) {
        return findAny(ts).filter(p -> p.onlyFor().isEmpty());
    }

    /** A message, be it for one person only. */
    public Optional<Post> findAny(String ts) {
        reindex();
        return Optional.ofNullable(byTs.get(ts));
    }

    /** The replies to a message, oldest first. */
    public List<Post> repliesTo(String ts) {
        reindex();
        return List.copyOf(replies.getOrDefault(ts, List.of()));
    }

    /** A message as the Web API gives it: with the state of its thread. */
    public ObjectNode json(Post post, boolean withMetadata) {
        ObjectNode body = withMetadata ? post.whole() : post.json();
        List<Post> thread = repliesTo(post.ts());
        if (thread.isEmpty()) {
            return body;
        }
        List<String> who = thread.stream().map(Posts::writer).distinct().toList();
        body.put("thread_ts", post.ts())
                .put("reply_count", thread.size())
                .put("reply_users_count", who.size())
                .put("latest_reply", thread.getLast().ts());
        who.stream().limit(5).forEach(body.putArray("reply_users")::add);
        return body.put("is_locked", false).put("subscribed", false);
    }

    private static String writer(Post post) {
        return post.author().isEmpty() ? post.botId() : post.author();
    }

    private void reindex() {
        if (byTs.isEmpty() && !all.isEmpty()) {
            all.forEach(this::index);
        }
    }

    private void index(Post post) {
        byTs.put(post.ts(), post);
        if (post.isReply() && post.onlyFor().isEmpty()) {
            replies.computeIfAbsent(post.thread().orElseThrow(), t -> new ArrayList<>())
                    .add(post);
        }
    }
}
