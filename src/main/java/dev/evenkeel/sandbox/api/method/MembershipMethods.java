package dev.evenkeel.sandbox.api.method;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.act.Rooms;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Member;
import dev.evenkeel.sandbox.workspace.Workspace;

/** Coming and going. */
final class MembershipMethods {

    private static final int MOST_AT_ONCE = 100;

    private final Workspace workspace;
    private final Within within;
    private final Rooms rooms;

    MembershipMethods(Workspace workspace, Within within, Rooms rooms) {
        this.workspace = workspace;
        this.within = within;
        this.rooms = rooms;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("conversations.invite", this::invite);
        methods.put("conversations.join", this::join);
        methods.put("conversations.kick", this::kick);
        methods.put("conversations.leave", this::leave);
    }

    private ObjectNode invite(Call call) {
        Channel channel = within.live(call.args());
        List<String> users = call.args().list("users");
        if (users.isEmpty()) {
            throw new Refusal("no_user");
        }
        if (users.size() > MOST_AT_ONCE) {
            throw new Refusal(
                    "invalid_arguments", "[ERROR] no more than 100 users may be listed [json-pointer:/users]");
        }
        Map<String, String> refused = new LinkedHashMap<>();
        users.forEach(user -> objection(channel, user).ifPresent(error -> refused.put(user, error)));
        boolean goOn = call.args().flag("force") && refused.size() < users.size();
        if (!refused.isEmpty() && !goOn) {
            ObjectNode more = Json.object();
            more.set("errors", errors(refused));
            throw new Refusal(refused.values().iterator().next(), List.of(), more);
        }
        users.stream()
                .distinct()
                .filter(u -> !refused.containsKey(u))
                .forEach(user -> rooms.enter(channel, user, Within.ME));
        ObjectNode answer = Json.object();
        answer.set("channel", channel.json(Workspace.TEAM, Within.ME));
        if (!refused.isEmpty()) {
            answer.set("errors", errors(refused));
        }
        return answer;
    }

    private Optional<String> objection(Channel channel, String user) {
        Optional<Member> member = workspace.memberById(user);
        if (member.isEmpty() || member.get().deleted()) {
            return Optional.of("user_not_found");
        }
        if (user.equals(Within.ME)) {
            return Optional.of("cant_invite_self");
        }
        return channel.has(user) ? Optional.of("already_in_channel") : Optional.empty();
    }

    private static ArrayNode errors(Map<String, String> refused) {
        ArrayNode errors = Json.array();
        refused.forEach((user, error) ->
                errors.addObject().put("user", user).put("ok", false).put("error", error));
        return errors;
    }

    private ObjectNode join(Call call) {
        Channel channel = within.channel(call.args());
        if (channel.kind() != Channel.Kind.PUBLIC) {
            throw new Refusal("method_not_supported_for_channel_type");
        }
        if (channel.isArchived()) {
            throw new Refusal("is_archived");
        }
        ObjectNode answer = Json.object();
        if (channel.has(Within.ME)) {
            answer.put("warning", "already_in_channel");
            answer.putObject("response_metadata").putArray("warnings").add("already_in_channel");
        } else {
            rooms.enter(channel, Within.ME, Within.ME);
        }
        answer.set("channel", channel.json(Workspace.TEAM, Within.ME));
        return answer;
    }

    private ObjectNode kick(Call call) {
        Channel channel = within.live(call.args());
        String user = call.args().need("user");
        if (user.equals(Within.ME)) {
            throw new Refusal("cant_kick_self");
        }
        if (channel.name().equals("general")) {
            throw new Refusal("cant_kick_from_general");
        }
        if (workspace.memberById(user).isEmpty()) {
            throw new Refusal("user_not_found");
        }
        if (!channel.has(user)) {
            throw new Refusal("not_in_channel");
        }
        rooms.exit(channel, user);
        return Json.object();
    }

    private ObjectNode leave(Call call) {
        Channel channel = within.channel(call.args());
        if (!channel.has(Within.ME)) {
            return Json.object().put("not_in_channel", true);
        }
        if (channel.name().equals("general")) {
            throw new Refusal("cant_leave_general");
        }
        if (channel.isArchived()) {
            throw new Refusal("is_archived");
        }
        rooms.exit(channel, Within.ME);
        return Json.object();
    }
}
