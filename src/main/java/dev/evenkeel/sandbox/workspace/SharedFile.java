package dev.evenkeel.sandbox.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;

/** A file: first only an address to upload to, then its bytes, then shared in channels. */
public final class SharedFile {

    private final String id;
    private final String name;
    private final long length;
    private final String user;
    private final long created;
    private String title;
    private byte[] content;
    private boolean complete;
    private final List<String> channels = new ArrayList<>();

    private SharedFile() {
        this("", "", 0, "", new Stamp(0));
    }

    /** A file that was announced. */
    public SharedFile(String id, String name, long length, String user, Stamp now) {
        this.id = id;
        this.name = name;
        this.length = length;
        this.user = user;
        this.created = now.seconds();
        this.title = name;
        this.content = new byte[0];
    }

    public String id() {
        return id;
    }

    /** How many bytes were announced. */
    public long length() {
        return length;
    }

    public byte[] content() {
        return content.clone();
    }

    public boolean isComplete() {
        return complete;
    }

    /** Whether the announced bytes have arrived. */
    public boolean isUploaded() {
        return content.length == length;
    }

    public void upload(byte[] bytes) {
        content = bytes.clone();
    }

    public void complete(String newTitle) {
        title = newTitle;
        complete = true;
    }

    public void shareIn(String channelId) {
        if (!channels.contains(channelId)) {
            channels.add(channelId);
        }
    }

    /** The media type its name suggests. */
    public String mimetype() {
        return switch (extension()) {
            case "md" -> "text/markdown";
            case "html" -> "text/html";
            case "json" -> "application/json";
            case "pdf" -> "application/pdf";
            case "png" -> "image/png";
            case "txt", "log" -> "text/plain";
            default -> "application/octet-stream";
        };
    }

    private String extension() {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** As {@code files.info} gives it; {@code base} is where the sandbox is reached. */
    public ObjectNode json(String base) {
        String address = base + "/files/" + id + "/" + name;
        ObjectNode file = Json.object()
                .put("id", id)
                .put("created", created)
                .put("timestamp", created)
                .put("name", name)
                .put("title", title)
                .put("mimetype", mimetype())
                .put("filetype", extension())
                .put("pretty_type", extension())
                .put("user", user)
                .put("user_team", Workspace.TEAM)
                .put("editable", false)
                .put("size", content.length)
                .put("mode", "hosted")
                .put("is_external", false)
                .put("external_type", "")
                .put("is_public", true)
                .put("public_url_shared", false)
                .put("display_as_bot", false)
                .put("username", "")
                .put("url_private", address)
                .put("url_private_download", address)
                .put("permalink", address)
                .put("comments_count", 0)
                .put("is_starred", false)
                .put("has_rich_preview", false)
                .put("file_access", "visible");
        file.set("channels", Json.texts(channels));
        file.putArray("groups");
        file.putArray("ims");
        return file;
    }
}
