package dev.evenkeel.sandbox.api.method;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.act.Author;
import dev.evenkeel.sandbox.act.Draft;
import dev.evenkeel.sandbox.act.Posting;
import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.limits.Texts;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.SharedFile;
import dev.evenkeel.sandbox.workspace.Workspace;

/** Sharing a file: ask for an address, send the bytes there, complete. */
final class FileMethods {

    private final Workspace workspace;
    private final Within within;
    private final Posting posting;

    FileMethods(Workspace workspace, Within within, Posting posting) {
        this.workspace = workspace;
        this.within = within;
        this.posting = posting;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("files.getUploadURLExternal", this::address);
        methods.put("files.completeUploadExternal", this::complete);
        methods.put("files.info", this::info);
    }

    private ObjectNode address(Call call) {
        String name = call.args().need("filename");
        int length = call.args().number("length", 0);
        if (length <= 0) {
            throw new Refusal("invalid_arguments", "[ERROR] must be greater than 0 [json-pointer:/length]");
        }
        SharedFile file = new SharedFile(workspace.nextId("F"), name, length, Within.ME, workspace.now());
        workspace.files().put(file.id(), file);
        return Json.object()
                .put("upload_url", call.base() + "/upload/" + file.id())
                .put("file_id", file.id());
    }

    private ObjectNode complete(Call call) {
        JsonNode entries = call.args().json("files", "invalid_arguments").orElse(Json.array());
        if (!entries.isArray() || entries.isEmpty()) {
            throw new Refusal("invalid_arguments", "[ERROR] missing required field: files");
        }
        Optional<Channel> channel =
                call.args().text("channel_id").map(id -> within.live(new Args().with("channel", id)));
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("files");
        for (JsonNode entry : entries) {
            SharedFile file = uploaded(entry.path("id").asText());
            file.complete(entry.path("title").asText(file.id()));
            channel.ifPresent(c -> share(c, file, call));
            list.add(channel.isPresent() ? file.json(call.base()) : brief(file));
        }
        return answer;
    }

    private SharedFile uploaded(String id) {
        SharedFile file = workspace.files().get(id);
        if (file == null || !file.isUploaded()) {
            throw new Refusal("file_not_found");
        }
        if (file.isComplete()) {
            throw new Refusal("file_update_failed");
        }
        return file;
    }

    private static ObjectNode brief(SharedFile file) {
        ObjectNode whole = file.json("");
        return Json.object()
                .put("id", file.id())
                .put("title", whole.path("title").asText());
    }

    private void share(Channel channel, SharedFile file, Call call) {
        Draft draft = Draft.of(Texts.cut(call.args().text("initial_comment").orElse("")))
                .in(call.args().text("thread_ts"), false);
        posting.share(channel, Author.EVENKEEL, draft, file, call.base());
    }

    private ObjectNode info(Call call) {
        SharedFile file = workspace.files().get(call.args().need("file"));
        if (file == null || !file.isComplete()) {
            throw new Refusal("file_not_found");
        }
        ObjectNode answer = Json.object();
        answer.set("file", file.json(call.base()));
        answer.set("comments", Json.texts(List.of()));
        return answer;
    }
}
