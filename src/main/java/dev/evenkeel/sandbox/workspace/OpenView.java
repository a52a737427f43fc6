package dev.evenkeel.sandbox.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;

/** A form on somebody's screen, or their Home. */
public final class OpenView {

    private final String id;
    private final String user;
    private final String rootId;
    private final String previousId;
    private ObjectNode given;
    private ObjectNode errors = Json.object();
    private String hash;

    private OpenView() {
        this("", "", "", "", Json.object(), "");
    }

    /**
     * A view as the bot gave it.
     *
     * @param rootId the lowest of its stack, itself if alone
     * @param previousId the one under it, or empty
     */
    public OpenView(String id, String user, String rootId, String previousId, ObjectNode given, String hash) {
        this.id = id;
        this.user = user;
        this.rootId = rootId;
        this.previousId = previousId;
        this.given = given;
        this.hash = hash;
    }

    public String id() {
        return id;
    }

    public String user() {
        return user;
    }

    public String rootId() {
        return rootId;
    }

    /** Changes with every update; lets the bot notice that it is late. */
    public String hash() {
        return hash;
    }

    public String type() {
        return given.path("type").asText();
    }

    /** The view's blocks and words as the bot gave them. */
    public ObjectNode given() {
        return given;
    }

    /** Shows other content in the same place. */
    public void replace(ObjectNode other, String newHash) {
        given = other;
        errors = Json.object();
        hash = newHash;
    }

    /** The words under refused fields, by block id. */
    public ObjectNode errors() {
        return errors;
    }

    public void showErrors(ObjectNode byBlock) {
        errors = byBlock;
    }

    /** As the Web API and submissions give it, with what was filled in so far. */
    public ObjectNode json(JsonNode values) {
        ObjectNode view = given.deepCopy();
        view.put("id", id).put("team_id", Workspace.TEAM).put("hash", hash);
        for (String text : new String[] {"private_metadata", "callback_id", "external_id"}) {
            view.put(text, given.path(text).asText(""));
        }
        for (String flag : new String[] {"clear_on_close", "notify_on_close"}) {
            view.put(flag, given.path(flag).asBoolean(false));
        }
        for (String words : new String[] {"title", "close", "submit"}) {
            view.set(words, given.path(words).isObject() ? given.get(words).deepCopy() : Json.MAPPER.nullNode());
        }
        view.putObject("state").set("values", values);
        return view.put("root_view_id", rootId)
                .put("previous_view_id", previousId.isEmpty() ? null : previousId)
                .put("app_id", Workspace.APP)
                .put("app_installed_team_id", Workspace.TEAM)
                .put("bot_id", Workspace.BOT);
    }
}
