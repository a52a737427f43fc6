package dev.evenkeel.sandbox.limits;

import java.util.Map;
import java.util.Set;

/** How often a method may be called in a minute: the lower end of what docs.slack.dev/apis/web-api/rate-limits promises. */
final class Tier {

    private static final int T2 = 20;
    private static final int T3 = 50;
    private static final int T4 = 100;

    /** "Several hundred" messages for a workspace; "hundreds" of the cheap calls. */
    private static final int SPECIAL = 300;

    private static final Set<String> TWO = Set.of(
            "conversations.create",
            "conversations.archive",
            "conversations.unarchive",
            "conversations.rename",
            "conversations.setTopic",
            "conversations.setPurpose",
            "conversations.list",
            "pins.add",
            "pins.list",
            "pins.remove",
            "bookmarks.add",
            "bookmarks.edit",
            "bookmarks.list",
            "bookmarks.remove",
            "usergroups.list",
            "usergroups.users.list",
            "users.list",
            "reactions.remove");

    private static final Set<String> FOUR = Set.of(
            "views.open",
            "views.push",
            "views.update",
            "views.publish",
            "chat.postEphemeral",
            "users.info",
            "conversations.members",
            "files.getUploadURLExternal",
            "files.completeUploadExternal",
            "files.info");

    private static final Map<String, Integer> OTHERS =
            Map.of("chat.postMessage", SPECIAL, "chat.getPermalink", SPECIAL, "auth.test", SPECIAL);

    private Tier() {}

    static int of(String method) {
        if (TWO.contains(method)) {
            return T2;
        }
        return FOUR.contains(method) ? T4 : OTHERS.getOrDefault(method, T3);
    }
}
