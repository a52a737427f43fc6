package dev.evenkeel.sandbox.workspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;

/** A channel, public or private, or a direct conversation, with everything said in it. */
public final class Channel {

    /** What kind of place it is. */
    public enum Kind {
        PUBLIC,
        PRIVATE,
        DIRECT
    }

    private final String id;
    private final Kind kind;
    private final String creator;
    private final long created;
    private String name;
    private boolean archived;
    private ObjectNode topic = note("", "", 0);
    private ObjectNode purpose = note("", "", 0);
    private long updated;
    private final Set<String> members = new LinkedHashSet<>();
    private final List<String> previousNames = new ArrayList<>();
    private final List<ObjectNode> bookmarks = new ArrayList<>();
    private final List<ObjectNode> pins = new ArrayList<>();
    private final Posts posts = new Posts();

    private Channel() {
        this("", Kind.PUBLIC, "", "", new Stamp(0));
    }

    /** A new, empty channel without members. */
    public Channel(String id, Kind kind, String name, String creator, Stamp now) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.creator = creator;
        this.created = now.seconds();
        this.updated = now.micros() / 1_000;
    }

    private static ObjectNode note(String value, String by, long at) {
        return Json.object().put("value", value).put("creator", by).put("last_set", at);
    }

    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String creator() {
        return creator;
    }

    public boolean isArchived() {
        return archived;
    }

    /** Its members' ids in the order they came; changeable. */
    public Set<String> members() {
        return members;
    }

    /** Whether {@code userId} is in it. */
    public boolean has(String userId) {
        return members.contains(userId);
    }

    /** Whether {@code userId} may know that it exists. */
    public boolean isVisibleTo(String userId) {
        return kind == Kind.PUBLIC || has(userId);
    }

    /** Whether {@code reader} may look inside: a guest sees only where they are. */
    public boolean isOpenTo(Member reader) {
        return has(reader.id()) || kind == Kind.PUBLIC && !reader.guest();
    }

    public Posts posts() {
        return posts;
    }

    /** Links in its bar, in Slack's form; changeable. */
    public List<ObjectNode> bookmarks() {
        return bookmarks;
    }

    /** What is pinned, oldest first: {@code {channel, created, created_by, type, ts}}; changeable. */
    public List<ObjectNode> pins() {
        return pins;
    }

    /** The pin on a message. */
    public Optional<ObjectNode> pinOf(String ts) {
        return pins.stream().filter(p -> p.path("ts").asText().equals(ts)).findFirst();
    }

    /** The topic's words. */
    public String topic() {
        return topic.path("value").asText();
    }

    public void setTopic(String value, String by, Stamp now) {
        topic = note(value, by, now.seconds());
        touch(now);
    }

    public void setPurpose(String value, String by, Stamp now) {
        purpose = note(value, by, now.seconds());
        touch(now);
    }

    public void rename(String newName, Stamp now) {
        previousNames.add(0, name);
        name = newName;
        touch(now);
    }

    public void setArchived(boolean now, Stamp at) {
        archived = now;
        touch(at);
    }

    private void touch(Stamp now) {
        updated = now.micros() / 1_000;
    }

    /** The message with this id; refused as {@code message_not_found} where there is none that everyone sees. */
    public Post post(String ts) {
        return posts.find(ts).orElseThrow(() -> new Refusal("message_not_found"));
    }

    /** The type named in events: {@code channel}, {@code group} or {@code im}. */
    public String eventType() {
        return switch (kind) {
            case PUBLIC -> "channel";
            case PRIVATE -> "group";
            case DIRECT -> "im";
        };
    }

    /** As {@code conversations.info} gives it to {@code reader}. */
    public ObjectNode json(String team, String reader) {
        ObjectNode channel = Json.object().put("id", id).put("created", created);
        if (kind == Kind.DIRECT) {
            String other = Stream.concat(members.stream().filter(m -> !m.equals(reader)), Stream.of(reader))
                    .toList()
                    .get(0);
            return channel.put("is_archived", archived)
                    .put("is_im", true)
                    .put("is_org_shared", false)
                    .put("context_team_id", team)
                    .put("updated", updated)
                    .put("user", other)
                    .put("is_open", true)
                    .put("priority", 0);
        }
        channel.put("name", name)
                .put("is_channel", true)
                .put("is_group", false)
                .put("is_im", false)
                .put("is_mpim", false)
                .put("is_private", kind == Kind.PRIVATE)
                .put("is_archived", archived)
                .put("is_general", name.equals("general"))
                .put("unlinked", 0)
                .put("name_normalized", name)
                .put("is_shared", false)
                .put("is_org_shared", false)
                .put("is_pending_ext_shared", false)
                .put("is_ext_shared", false)
                .put("context_team_id", team)
                .put("updated", updated)
                .put("creator", creator)
                .put("is_member", has(reader));
        channel.putArray("pending_shared");
        channel.putArray("shared_team_ids").add(team);
        channel.putArray("pending_connected_team_ids");
        channel.set("topic", topic.deepCopy());
        channel.set("purpose", purpose.deepCopy());
        channel.set("previous_names", Json.texts(previousNames));
        return channel;
    }

    /** Channels by their age. */
    public static Comparator<Channel> byAge() {
        return Comparator.comparingLong((Channel c) -> c.created).thenComparing(Channel::id);
    }
}
