package dev.evenkeel.sandbox.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Member;
import dev.evenkeel.sandbox.workspace.Post;
import dev.evenkeel.sandbox.workspace.Stamp;

/** The channel somebody has open, with the thread beside it. */
final class OpenChannel {

    private final Place place;
    private final Window messages = new Window();
    private final Window thread = new Window();
    private Optional<Stamp> oldest = Optional.empty();

    OpenChannel(Place place) {
        this.place = place;
    }

    /** Adds to {@code changes} what is other than it was sent. */
    void addTo(ObjectNode changes, Channel channel, Member reader) {
        Stamp from = oldest.orElseGet(() -> beginning(channel, reader));
        oldest = Optional.of(from);
        List<Post> shown = new ArrayList<>();
        boolean hasOlder = false;
        for (Post post : channel.posts().newestFirst()) {
            if (isShown(post, reader)) {
                hasOlder = post.stamp().compareTo(from) < 0;
                if (hasOlder) {
                    break;
                }
                shown.addFirst(post);
            }
        }
        ObjectNode others = messages.changes(channel, shown);
        if (!others.isEmpty()) {
            changes.setAll(others);
            changes.put("hasOlder", hasOlder);
        }
        place.thread().ifPresent(parent -> {
            ObjectNode replies = thread.changes(channel, thread(channel, parent, reader));
            if (!replies.isEmpty()) {
                changes.set("thread", replies);
            }
        });
    }

    /** Takes everything away, as when somebody may no longer look inside. */
    void empty(ObjectNode changes, Channel channel) {
        changes.setAll(messages.changes(channel, List.of()));
        ObjectNode replies = thread.changes(channel, List.of());
        if (!replies.isEmpty()) {
            changes.set("thread", replies);
        }
        oldest = Optional.empty();
    }

    /** The oldest message that is shown; it stays so, whatever is written meanwhile. */
    private Stamp beginning(Channel channel, Member reader) {
        List<Stamp> newest = channel.posts().newestFirst().stream()
                .filter(post -> isShown(post, reader))
                .limit(place.last())
                .map(Post::stamp)
                .toList();
        Stamp byNumber = newest.size() < place.last() ? new Stamp(0) : newest.getLast();
        return place.since()
                .map(Stamp::read)
                .filter(wanted -> wanted.compareTo(byNumber) < 0)
                .orElse(byNumber);
    }

    private static boolean isShown(Post post, Member reader) {
        return post.isTopLevel() && isFor(post, reader);
    }

    private static boolean isFor(Post post, Member reader) {
        return post.onlyFor().map(reader.id()::equals).orElse(true);
    }

    private static List<Post> thread(Channel channel, String parent, Member reader) {
        Stamp from = Stamp.read(parent);
        return channel.posts().newestFirst().stream()
                .takeWhile(post -> post.stamp().compareTo(from) >= 0)
                .filter(post -> post.ts().equals(parent)
                        || post.thread().filter(parent::equals).isPresent())
                .filter(post -> isFor(post, reader))
                .toList()
                .reversed();
    }

    /** The channel's head. */
    static ObjectNode head(Channel channel, Member reader) {
        ObjectNode head = ChannelList.line(channel, reader).put("topic", channel.topic());
        head.set("members", Json.texts(channel.members()));
        ArrayNode bookmarks = head.putArray("bookmarks");
        channel.bookmarks().forEach(bookmark -> bookmarks.add(bookmark.deepCopy()));
        ArrayNode pins = head.putArray("pins");
        for (ObjectNode pin : channel.pins()) {
            String ts = pin.path("ts").asText();
            channel.posts()
                    .find(ts)
                    .ifPresent(post -> pins.addObject()
                            .put("by", pin.path("created_by").asText())
                            .set("message", channel.posts().json(post, false)));
        }
        return head;
    }
}
