package dev.evenkeel.sandbox.drive;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.delivery.Ack;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Member;
import dev.evenkeel.sandbox.workspace.Post;
import dev.evenkeel.sandbox.workspace.Workspace;

/** The outer form of what Slack sends for commands and interactions. */
final class Payloads {

    static final String FORM = "application/x-www-form-urlencoded";
    static final String TOKEN = "sandbox-verification-token";

    private Payloads() {}

    /** The parts every interaction has. */
    static ObjectNode interaction(String type, Member user) {
        ObjectNode payload = Json.object().put("type", type);
        payload.set("team", Json.object().put("id", Workspace.TEAM).put("domain", Workspace.DOMAIN));
        payload.set(
                "user",
                Json.object()
                        .put("id", user.id())
                        .put("username", user.name())
                        .put("name", user.name())
                        .put("team_id", Workspace.TEAM));
        return payload.put("api_app_id", Workspace.APP)
                .put("token", TOKEN)
                .putNull("enterprise")
                .put("is_enterprise_install", false);
    }

    static ObjectNode channel(Channel channel) {
        String name = switch (channel.kind()) {
            case PUBLIC -> channel.name();
            case PRIVATE -> "privategroup";
            case DIRECT -> "directmessage";
        };
        return Json.object().put("id", channel.id()).put("name", name);
    }

    /** Says in which message it happened; of one that only one person sees, Slack tells no more than where it stands. */
    static void within(ObjectNode payload, Channel channel, Post post) {
        boolean whispered = post.onlyFor().isPresent();
        ObjectNode container = payload.putObject("container")
                .put("type", "message")
                .put("message_ts", post.ts())
                .put("channel_id", channel.id())
                .put("is_ephemeral", whispered);
        post.thread().ifPresent(t -> container.put("thread_ts", t));
        payload.set("channel", channel(channel));
        if (!whispered) {
            payload.set("message", channel.posts().json(post, true));
        }
    }

    /** Sends an interaction the way Slack does. */
    static Ack send(Hands hands, ObjectNode payload) {
        String type = payload.path("type").asText();
        return hands.bot().send("interaction", type, FORM, form(Map.of("payload", payload.toString())), Map.of());
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
