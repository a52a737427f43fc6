package dev.evenkeel.sandbox.limits;

import java.util.Map;
import java.util.Optional;

import dev.evenkeel.sandbox.workspace.Channel;

/** Which scope a method needs, from docs.slack.dev/reference/methods. */
final class Scopes {

    private static final String READ = "read";
    private static final String MANAGE = "manage";
    private static final String HISTORY = "history";

    /** What a method does to a channel; the scope depends on the channel's kind. */
    private static final Map<String, String> OF_CHANNELS = Map.ofEntries(
            Map.entry("conversations.create", MANAGE),
            Map.entry("conversations.invite", MANAGE),
            Map.entry("conversations.kick", MANAGE),
            Map.entry("conversations.leave", MANAGE),
            Map.entry("conversations.archive", MANAGE),
            Map.entry("conversations.unarchive", MANAGE),
            Map.entry("conversations.rename", MANAGE),
            Map.entry("conversations.setTopic", MANAGE),
            Map.entry("conversations.setPurpose", MANAGE),
            Map.entry("conversations.info", READ),
            Map.entry("conversations.list", READ),
            Map.entry("conversations.members", READ),
            Map.entry("conversations.history", HISTORY),
            Map.entry("conversations.replies", HISTORY));

    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("conversations.join", "channels:join"),
            Map.entry("conversations.open", "im:write"),
            Map.entry("chat.postMessage", "chat:write"),
            Map.entry("chat.postEphemeral", "chat:write"),
            Map.entry("chat.update", "chat:write"),
            Map.entry("chat.delete", "chat:write"),
            Map.entry("pins.add", "pins:write"),
            Map.entry("pins.remove", "pins:write"),
            Map.entry("pins.list", "pins:read"),
            Map.entry("reactions.add", "reactions:write"),
            Map.entry("reactions.remove", "reactions:write"),
            Map.entry("reactions.get", "reactions:read"),
            Map.entry("bookmarks.add", "bookmarks:write"),
            Map.entry("bookmarks.edit", "bookmarks:write"),
            Map.entry("bookmarks.remove", "bookmarks:write"),
            Map.entry("bookmarks.list", "bookmarks:read"),
            Map.entry("files.getUploadURLExternal", "files:write"),
            Map.entry("files.completeUploadExternal", "files:write"),
            Map.entry("files.info", "files:read"),
            Map.entry("users.info", "users:read"),
            Map.entry("users.list", "users:read"),
            Map.entry("users.lookupByEmail", "users:read.email"),
            Map.entry("usergroups.list", "usergroups:read"),
            Map.entry("usergroups.users.list", "usergroups:read"),
            Map.entry("bots.info", "users:read"),
            Map.entry("team.info", "team:read"));

    private Scopes() {}

    /** The scope, or empty where none is needed. */
    static String of(String method, Optional<Channel.Kind> kind) {
        String verb = OF_CHANNELS.get(method);
        if (verb == null) {
            return OTHERS.getOrDefault(method, "");
        }
        return switch (kind.orElse(Channel.Kind.PUBLIC)) {
            case PUBLIC -> "channels:" + verb;
            case PRIVATE -> "groups:" + (verb.equals(MANAGE) ? "write" : verb);
            case DIRECT -> "im:" + (verb.equals(MANAGE) ? "write" : verb);
        };
    }
}
