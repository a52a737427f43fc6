package dev.evenkeel.sandbox.act;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.workspace.Workspace;

/** The bot under test, as Slack describes it. */
public final class Bots {

    private Bots() {}

    /** As {@code bots.info} gives it. */
    public static ObjectNode info() {
        ObjectNode bot = Json.object()
                .put("id", Workspace.BOT)
                .put("deleted", false)
                .put("name", Workspace.BOT_NAME)
                .put("updated", Workspace.FOUNDED.getEpochSecond())
                .put("app_id", Workspace.APP)
                .put("user_id", Workspace.BOT_USER);
        bot.set("icons", icons());
        return bot;
    }

    /** As it stands on the bot's messages. */
    static ObjectNode profile() {
        return info().put("team_id", Workspace.TEAM);
    }

    private static ObjectNode icons() {
        return Json.object()
                .put("image_36", "https://sandbox.example/bot_36.png")
                .put("image_48", "https://sandbox.example/bot_48.png")
                .put("image_72", "https://sandbox.example/bot_72.png");
    }
}
