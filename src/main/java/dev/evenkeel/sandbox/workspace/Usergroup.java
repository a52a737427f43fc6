package dev.evenkeel.sandbox.workspace;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;

/**
 * A user group, as an on-call rota keeps it.
 *
 * @param users ids
 */
public record Usergroup(String id, String handle, String name, List<String> users) {

    /** As {@code usergroups.list} gives it. */
    public ObjectNode json(String team, boolean withUsers) {
        long founded = Workspace.FOUNDED.getEpochSecond();
        ObjectNode group = Json.object()
                .put("id", id)
                .put("team_id", team)
                .put("is_usergroup", true)
                .put("is_subteam", true)
                .put("name", name)
                .put("description", "")
                .put("handle", handle)
                .put("is_external", false)
                .put("date_create", founded)
                .put("date_update", founded)
                .put("date_delete", 0)
                .put("auto_provision", false)
                .put("created_by", Workspace.BOT_USER)
                .put("updated_by", Workspace.BOT_USER)
                .put("user_count", users.size());
        group.putObject("prefs").putArray("channels");
        ((ObjectNode) group.get("prefs")).putArray("groups");
        if (withUsers) {
            group.set("users", Json.texts(users));
        }
        return group;
    }
}
