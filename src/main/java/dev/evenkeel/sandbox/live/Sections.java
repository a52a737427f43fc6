package dev.evenkeel.sandbox.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.delivery.Faults;
import dev.evenkeel.sandbox.drive.look.Looking;
import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Member;
import dev.evenkeel.sandbox.workspace.Workspace;

/** Everything on somebody's screen but the messages, each part under its name. */
final class Sections {

    private final Workspace workspace;
    private final Looking looking;
    private final Faults faults;

    Sections(Workspace workspace, Faults faults) {
        this.workspace = workspace;
        this.looking = new Looking(workspace);
        this.faults = faults;
    }

    Map<String, JsonNode> of(Member reader, Optional<Channel> open) {
        Map<String, JsonNode> sections = new LinkedHashMap<>();
        sections.put("team", Json.object().put("id", Workspace.TEAM).put("name", Workspace.TEAM_NAME));
        sections.put("me", person(reader));
        sections.put("people", people());
        sections.put("groups", groups());
        sections.put("channels", ChannelList.of(workspace, reader));
        sections.put(
                "channel",
                open.<JsonNode>map(channel -> OpenChannel.head(channel, reader)).orElse(Json.MAPPER.nullNode()));
        ObjectNode views = looking.views(new Args().with("user", reader.id()));
        sections.put("views", views.withArray("items").addAll(views.withArray("lost")));
        sections.put(
                "home",
                views.path("homes").path(0).isMissingNode()
                        ? Json.MAPPER.nullNode()
                        : views.path("homes").path(0));
        ObjectNode wrong = faults.json();
        sections.put(
                "faults",
                Json.object()
                        .put("latencyMillis", wrong.path("latencyMillis").asInt())
                        .put("active", wrong.path("faults").size()));
        return sections;
    }

    private ObjectNode people() {
        ObjectNode people = Json.object();
        workspace.members().forEach(member -> people.set(member.id(), person(member)));
        return people;
    }

    private static ObjectNode person(Member member) {
        return Json.object()
                .put("id", member.id())
                .put("name", member.name())
                .put("realName", member.realName())
                .put("zone", member.zone())
                .put("guest", member.guest())
                .put("bot", member.bot())
                .put("deleted", member.deleted());
    }

    private ObjectNode groups() {
        ObjectNode groups = Json.object();
        workspace
                .groups()
                .values()
                .forEach(group -> groups.putObject(group.id())
                        .put("id", group.id())
                        .put("handle", group.handle())
                        .put("name", group.name())
                        .set("users", Json.texts(group.users())));
        return groups;
    }
}
