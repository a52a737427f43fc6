package dev.evenkeel.sandbox.api.method;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.evenkeel.sandbox.act.Rooms;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.limits.Names;
import dev.evenkeel.sandbox.limits.Texts;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Workspace;

/** Making, finding and naming channels. */
final class ConversationMethods {

    private final Workspace workspace;
    private final Within within;
    private final Rooms rooms;

    ConversationMethods(Workspace workspace, Within within, Rooms rooms) {
        this.workspace = workspace;
        this.within = within;
        this.rooms = rooms;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("conversations.create", this::create);
        methods.put("conversations.info", this::info);
        methods.put("conversations.list", this::list);
        methods.put("conversations.members", this::members);
        methods.put("conversations.open", this::open);
        methods.put("conversations.setTopic", this::setTopic);
        methods.put("conversations.setPurpose", this::setPurpose);
        methods.put("conversations.rename", this::rename);
        methods.put("conversations.archive", this::archive);
        methods.put("conversations.unarchive", this::unarchive);
    }

    private ObjectNode create(Call call) {
        String name = call.args().text("name").orElse("");
        Names.check(name);
        return shown(rooms.create(name, call.args().flag("is_private"), Within.ME));
    }

    private ObjectNode info(Call call) {
        Channel channel = within.channel(call.args());
        ObjectNode answer = shown(channel);
        if (call.args().flag("include_num_members")) {
            ((ObjectNode) answer.get("channel"))
                    .put("num_members", channel.members().size());
        }
        return answer;
    }

    private ObjectNode list(Call call) {
        Set<String> types =
                Set.copyOf(call.args().has("types") ? call.args().list("types") : List.of("public_channel"));
        List<Channel> found = workspace.channels().stream()
                .filter(c -> types.contains(type(c)) && c.isVisibleTo(Within.ME))
                .filter(c -> !call.args().flag("exclude_archived") || !c.isArchived())
                .sorted(Channel.byAge())
                .toList();
        return Within.page(call.args(), "channels", found, 100, 999, c -> {
            ObjectNode channel = c.json(Workspace.TEAM, Within.ME);
            return c.kind() == Channel.Kind.DIRECT
                    ? channel
                    : channel.put("num_members", c.members().size());
        });
    }

    private static String type(Channel channel) {
        return switch (channel.kind()) {
            case PUBLIC -> "public_channel";
            case PRIVATE -> "private_channel";
            case DIRECT -> "im";
        };
    }

    private ObjectNode members(Call call) {
        Channel channel = within.channel(call.args());
        return Within.page(call.args(), "members", List.copyOf(channel.members()), 100, 999, TextNode::valueOf);
    }

    private ObjectNode open(Call call) {
        List<String> users = call.args().list("users");
        if (users.isEmpty()) {
            throw new Refusal("users_list_not_supplied");
        }
        users.stream()
                .filter(u -> workspace.memberById(u).isEmpty())
                .findFirst()
                .ifPresent(u -> {
                    throw new Refusal("user_not_found");
                });
        Channel direct = workspace.direct(
                Stream.concat(users.stream(), Stream.of(Within.ME)).distinct().toList());
        ObjectNode answer = Json.object().put("no_op", false).put("already_open", false);
        answer.set(
                "channel",
                call.args().flag("return_im")
                        ? direct.json(Workspace.TEAM, Within.ME)
                        : Json.object().put("id", direct.id()));
        return answer;
    }

    private ObjectNode setTopic(Call call) {
        Channel channel = within.live(call.args());
        String topic = fitting(call, "topic");
        rooms.setTopic(channel, topic, Within.ME);
        return shown(channel);
    }

    private ObjectNode setPurpose(Call call) {
        Channel channel = within.live(call.args());
        String purpose = fitting(call, "purpose");
        rooms.setPurpose(channel, purpose, Within.ME);
        return shown(channel);
    }

    private static String fitting(Call call, String name) {
        String text = call.args().text(name).orElse("");
        if (text.codePointCount(0, text.length()) > Texts.TOPIC) {
            throw new Refusal("too_long");
        }
        return text;
    }

    private ObjectNode rename(Call call) {
        Channel channel = within.live(call.args());
        String name = call.args().text("name").orElse("");
        Names.check(name);
        if (workspace.channelByName(name).filter(c -> c != channel).isPresent()) {
            throw new Refusal("name_taken");
        }
        rooms.rename(channel, name, Within.ME);
        return shown(channel);
    }

    private ObjectNode archive(Call call) {
        Channel channel = within.own(call.args());
        if (channel.isArchived()) {
            throw new Refusal("already_archived");
        }
        if (channel.name().equals("general")) {
            throw new Refusal("cant_archive_general");
        }
        rooms.archive(channel, Within.ME);
        return Json.object();
    }

    private ObjectNode unarchive(Call call) {
        Channel channel = within.channel(call.args());
        if (!channel.isArchived()) {
            throw new Refusal("not_archived");
        }
        rooms.unarchive(channel, Within.ME);
        return Json.object();
    }

    private ObjectNode shown(Channel channel) {
        ObjectNode answer = Json.object();
        answer.set("channel", channel.json(Workspace.TEAM, Within.ME));
        return answer;
    }
}
