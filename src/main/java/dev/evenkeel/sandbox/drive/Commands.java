package dev.evenkeel.sandbox.drive;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.delivery.Ack;
import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Member;
import dev.evenkeel.sandbox.workspace.Workspace;

/** Slash commands. */
final class Commands {

    private final Hands hands;
    private final Responses responses;

    Commands(Hands hands, Responses responses) {
        this.hands = hands;
        this.responses = responses;
    }

    /** {@code {user, channel, text: "/incident declare ..."}}. */
    ObjectNode type(Args args, String base) {
        Map<String, String> fields = hands.workspace().locked(() -> fields(args, base));
        Ack ack = hands.bot().send("command", fields.get("command"), Payloads.FORM, Payloads.form(fields), Map.of());
        ObjectNode answer = Json.object().put("ok", true);
        answer.put("channel", fields.get("channel_id"));
        answer.put("triggerId", fields.get("trigger_id"));
        answer.put("responseUrl", fields.get("response_url"));
        answer.set("ack", ack.json());
        if (ack.isGood() && !ack.body().isBlank()) {
            responses.immediate(fields.get("response_url"), ack.body());
        }
        return answer;
    }

    private Map<String, String> fields(Args args, String base) {
        String typed = args.need("text").strip();
        if (!typed.startsWith("/")) {
            throw new Refusal("not_a_command", "a command begins with /, as in /incident status");
        }
        Member user = hands.user(args);
        Channel channel = hands.channel(args);
        String[] words = typed.split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        ObjectNode where = Payloads.channel(channel);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", Payloads.TOKEN);
        fields.put("team_id", Workspace.TEAM);
        fields.put("team_domain", Workspace.DOMAIN);
        fields.put("channel_id", channel.id());
        fields.put("channel_name", where.path("name").asText());
        fields.put("user_id", user.id());
        fields.put("user_name", user.name());
        fields.put("command", words[0]);
        fields.put("text", args.flag("raw") ? rest : Typing.command(hands.workspace(), rest));
        fields.put("api_app_id", Workspace.APP);
        fields.put("is_enterprise_install", "false");
        fields.put("response_url", responses.url(base, user, channel, ""));
        fields.put("trigger_id", hands.workspace().tickets().trigger(user.id()));
        return fields;
    }
}
