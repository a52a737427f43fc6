package dev.evenkeel.sandbox.live;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Member;
import dev.evenkeel.sandbox.workspace.Post;
import dev.evenkeel.sandbox.workspace.Workspace;

/** The channels and conversations somebody may look into, with what they missed there. */
final class ChannelList {

    private ChannelList() {}

    static ArrayNode of(Workspace workspace, Member reader) {
        ArrayNode list = Json.array();
        workspace.channels().stream()
                .filter(channel -> channel.isOpenTo(reader))
                .forEach(channel -> list.add(counted(workspace, channel, reader)));
        return list;
    }

    private static ObjectNode counted(Workspace workspace, Channel channel, Member reader) {
        Unread unread = Unread.of(workspace, channel, reader);
        ObjectNode line = line(channel, reader).put("unread", unread.messages()).put("mentions", unread.mentions());
        line.put("readUpTo", workspace.readUpTo(reader.id(), channel.id()));
        List<Post> newest = channel.posts().newestFirst();
        return line.put("latest", newest.isEmpty() ? "" : newest.getFirst().ts());
    }

    /** What is said of a channel wherever it is named. */
    static ObjectNode line(Channel channel, Member reader) {
        ObjectNode line = Json.object()
                .put("id", channel.id())
                .put("name", channel.name())
                .put("kind", channel.kind().name().toLowerCase(Locale.ROOT))
                .put("archived", channel.isArchived())
                .put("member", channel.has(reader.id()));
        if (channel.kind() == Channel.Kind.DIRECT) {
            line.set(
                    "with",
                    Json.texts(channel.members().stream()
                            .filter(member -> !member.equals(reader.id()))
                            .toList()));
        }
        return line;
    }
}
