package dev.evenkeel.sandbox.api.method;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Workspace;

/** Links in the bar above a channel: a hundred at most, links only. */
final class BookmarkMethods {

    private static final int MOST = 100;

    private final Workspace workspace;
    private final Within within;

    BookmarkMethods(Workspace workspace, Within within) {
        this.workspace = workspace;
        this.within = within;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("bookmarks.add", this::add);
        methods.put("bookmarks.edit", this::edit);
        methods.put("bookmarks.list", this::list);
        methods.put("bookmarks.remove", this::remove);
    }

    /** These methods name their channel {@code channel_id}. */
    private Channel channel(Call call) {
        return within.live(
                new Args().with("channel", call.args().text("channel_id").orElse("")));
    }

    private ObjectNode add(Call call) {
        Channel channel = channel(call);
        String link = call.args().text("link").orElse("");
        if (!call.args().need("type").equals("link")) {
            throw new Refusal("invalid_bookmark_type");
        }
        String title = call.args().need("title");
        if (!link.matches("https?://\\S+")) {
            throw new Refusal("invalid_link");
        }
        if (channel.bookmarks().size() >= MOST) {
            throw new Refusal("too_many_bookmarks");
        }
        long now = workspace.now().seconds();
        ObjectNode bookmark = Json.object()
                .put("id", workspace.nextId("Bk"))
                .put("channel_id", channel.id())
                .put("title", title)
                .put("link", link)
                .put("emoji", call.args().text("emoji").orElse(""))
                .put("icon_url", "")
                .put("type", "link")
                .putNull("entity_id")
                .put("date_created", now)
                .put("date_updated", now)
                .put("rank", Integer.toString(channel.bookmarks().size(), 36))
                .put("last_updated_by_user_id", Within.ME)
                .put("last_updated_by_team_id", Workspace.TEAM)
                .putNull("shortcut_id")
                .putNull("app_id");
        channel.bookmarks().add(bookmark);
        return shown(bookmark);
    }

    private ObjectNode edit(Call call) {
        ObjectNode bookmark = found(channel(call), call);
        for (String field : new String[] {"title", "link", "emoji"}) {
            call.args().text(field).ifPresent(value -> bookmark.put(field, value));
        }
        return shown(bookmark.put("date_updated", workspace.now().seconds()));
    }

    private ObjectNode list(Call call) {
        ObjectNode answer = Json.object();
        ArrayNode bookmarks = answer.putArray("bookmarks");
        channel(call).bookmarks().forEach(b -> bookmarks.add(b.deepCopy()));
        return answer;
    }

    private ObjectNode remove(Call call) {
        Channel channel = channel(call);
        channel.bookmarks().remove(found(channel, call));
        return Json.object();
    }

    private static ObjectNode found(Channel channel, Call call) {
        String id = call.args().need("bookmark_id");
        return channel.bookmarks().stream()
                .filter(b -> b.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("not_found"));
    }

    private static ObjectNode shown(ObjectNode bookmark) {
        ObjectNode answer = Json.object();
        answer.set("bookmark", bookmark.deepCopy());
        return answer;
    }
}
