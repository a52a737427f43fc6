package dev.evenkeel.sandbox.act;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Stamp;
import dev.evenkeel.sandbox.workspace.Workspace;

/** Making channels, coming and going, and what a channel is called. */
public final class Rooms {

    private final Workspace workspace;
    private final Posting posting;
    private final News news;

    public Rooms(Workspace workspace, Posting posting, News news) {
        this.workspace = workspace;
        this.posting = posting;
        this.news = news;
    }

    /** A new channel with its creator in it. The name is taken as it is. */
    public Channel create(String name, boolean isPrivate, String creator) {
        if (workspace.channelByName(name).isPresent()) {
            throw new Refusal("name_taken");
        }
        Channel.Kind kind = isPrivate ? Channel.Kind.PRIVATE : Channel.Kind.PUBLIC;
        Channel channel = new Channel(workspace.nextId("C"), kind, name, creator, workspace.nextStamp());
        workspace.add(channel);
        channel.members().add(creator);
        if (!isPrivate) {
            news.tell(about("channel_created", channel)
                    .put("event_ts", workspace.nextStamp().toString()));
        }
        remark(channel, creator, "join", "<@" + creator + "> has joined the channel", Json.object());
        return channel;
    }

    /** Somebody comes in, by themselves or because {@code inviter} asked them. */
    public void enter(Channel channel, String user, String inviter) {
        channel.members().add(user);
        // what was said before somebody came is nothing they have missed
        workspace.markRead(user, channel.id(), workspace.nextStamp().toString());
        ObjectNode more = Json.object();
        if (!inviter.equals(user)) {
            more.put("inviter", inviter);
        }
        remark(channel, user, "join", "<@" + user + "> has joined the channel", more);
        membership("member_joined_channel", channel, user, more);
    }

    /** Somebody goes. The bot still hears of its own going. */
    public void exit(Channel channel, String user) {
        remark(channel, user, "leave", "<@" + user + "> has left the channel", Json.object());
        membership("member_left_channel", channel, user, Json.object());
        channel.members().remove(user);
    }

    public void setTopic(Channel channel, String topic, String by) {
        channel.setTopic(topic, by, workspace.now());
        remark(
                channel,
                by,
                "topic",
                "<@" + by + "> set the channel topic: " + topic,
                Json.object().put("topic", topic));
    }

    public void setPurpose(Channel channel, String purpose, String by) {
        channel.setPurpose(purpose, by, workspace.now());
        remark(
                channel,
                by,
                "purpose",
                "<@" + by + "> set the channel purpose: " + purpose,
                Json.object().put("purpose", purpose));
    }

    public void rename(Channel channel, String name, String by) {
        String old = channel.name();
        channel.rename(name, workspace.now());
        remark(
                channel,
                by,
                "name",
                "<@" + by + "> has renamed the channel from \"" + old + "\" to \"" + name + "\"",
                Json.object().put("old_name", old).put("name", name));
        tellOf("rename", channel, by, true);
    }

    public void archive(Channel channel, String by) {
        remark(channel, by, "archive", "<@" + by + "> archived the channel", Json.object());
        channel.setArchived(true, workspace.now());
        tellOf("archive", channel, by, false);
    }

    public void unarchive(Channel channel, String by) {
        channel.setArchived(false, workspace.now());
        channel.members().add(by);
        remark(channel, by, "unarchive", "<@" + by + "> un-archived the channel", Json.object());
        tellOf("unarchive", channel, by, false);
    }

    private void remark(Channel channel, String user, String what, String text, ObjectNode more) {
        posting.remark(channel, user, prefix(channel) + "_" + what, text, more);
    }

    private static String prefix(Channel channel) {
        return channel.kind() == Channel.Kind.PUBLIC ? "channel" : "group";
    }

    private void membership(String type, Channel channel, String user, ObjectNode more) {
        if (!channel.has(Workspace.BOT_USER)) {
            return;
        }
        ObjectNode event = Json.object()
                .put("type", type)
                .put("user", user)
                .put("channel", channel.id())
                .put("channel_type", channel.kind() == Channel.Kind.PUBLIC ? "C" : "G")
                .put("team", Workspace.TEAM)
                .put("event_ts", workspace.nextStamp().toString());
        event.setAll(more);
        news.tell(event);
    }

    private void tellOf(String what, Channel channel, String by, boolean whole) {
        if (!channel.isVisibleTo(Workspace.BOT_USER)) {
            return;
        }
        String type = prefix(channel) + "_" + what;
        Stamp now = workspace.nextStamp();
        ObjectNode event = whole
                ? about(type, channel)
                : Json.object().put("type", type).put("channel", channel.id()).put("user", by);
        news.tell(event.put("event_ts", now.toString()));
    }

    private ObjectNode about(String type, Channel channel) {
        ObjectNode event = Json.object().put("type", type);
        ObjectNode full = channel.json(Workspace.TEAM, Workspace.BOT_USER);
        ObjectNode brief = event.putObject("channel");
        brief.put("id", channel.id()).put("name", channel.name());
        for (String field :
                new String[] {"is_channel", "created", "creator", "is_shared", "is_org_shared", "name_normalized"}) {
            brief.set(field, full.get(field));
        }
        return event;
    }
}
