package dev.evenkeel.sandbox.drive.look;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.drive.fill.Filled;
import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.OpenView;
import dev.evenkeel.sandbox.workspace.Post;
import dev.evenkeel.sandbox.workspace.Workspace;

/** What can be seen. */
public final class Looking {

    private final Workspace workspace;

    public Looking(Workspace workspace) {
        this.workspace = workspace;
    }

    /** One channel with everything in it, thread replies included, oldest first. */
    public ObjectNode channel(String nameOrId) {
        Channel channel = workspace.channel(nameOrId);
        ObjectNode answer = channel.json(Workspace.TEAM, Workspace.BOT_USER);
        answer.put("topic", channel.topic());
        answer.set("members", Json.texts(channel.members()));
        answer.set(
                "pins",
                Json.texts(
                        channel.pins().stream().map(p -> p.path("ts").asText()).toList()));
        channel.bookmarks().forEach(answer.putArray("bookmarks")::add);
        ArrayNode messages = answer.putArray("messages");
        ArrayNode ephemerals = answer.putArray("ephemerals");
        for (Post post : channel.posts().all()) {
            if (post.onlyFor().isEmpty()) {
                messages.add(channel.posts().json(post, true));
            } else {
                ephemerals.add(post.whole().put("only_for", post.onlyFor().get()));
            }
        }
        return answer;
    }

    /** What only one person sees, newest last, of one person or all. */
    public ObjectNode ephemerals(Args args) {
        Optional<String> user = args.text("user").map(u -> workspace.member(u).id());
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("items");
        for (Channel channel : workspace.channels()) {
            channel.posts().all().stream()
                    .filter(p -> p.onlyFor().isPresent()
                            && user.map(p.onlyFor().get()::equals).orElse(true))
                    .forEach(p -> items.add(p.whole()
                            .put("channel", channel.id())
                            .put("only_for", p.onlyFor().get())));
        }
        return answer;
    }

    /** Forms on screens, the one on top last; Homes and forms that came too late to open apart. */
    public ObjectNode views(Args args) {
        Optional<String> user = args.text("user").map(u -> workspace.member(u).id());
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("items");
        ArrayNode homes = answer.putArray("homes");
        for (OpenView view : workspace.views().values()) {
            if (user.map(view.user()::equals).orElse(true)) {
                (view.type().equals("home") ? homes : items).add(shown(view));
            }
        }
        ArrayNode lost = answer.putArray("lost");
        workspace.lateForms().values().stream()
                .filter(late -> user.map(late.path("user").asText()::equals).orElse(true))
                .forEach(late -> lost.add(late.deepCopy()));
        return answer;
    }

    private ObjectNode shown(OpenView view) {
        ObjectNode shown = view.json(new Filled(workspace).state(view.given().path("blocks"), new Args()));
        shown.put("user", view.user()).set("errors", view.errors());
        return shown;
    }

    /** Who and what is in the workspace. */
    public ObjectNode state() {
        ObjectNode answer = Json.object()
                .put("team", Workspace.TEAM)
                .put("now", workspace.now().instant().toString());
        ArrayNode members = answer.putArray("users");
        workspace.members().forEach(m -> members.add(m.json(Workspace.TEAM, workspace.now(), true)));
        ArrayNode channels = answer.putArray("channels");
        workspace
                .channels()
                .forEach(c -> channels.add(c.json(Workspace.TEAM, Workspace.BOT_USER)
                        .put("num_members", c.members().size())
                        .put("messages", c.posts().all().size())));
        return answer;
    }
}
