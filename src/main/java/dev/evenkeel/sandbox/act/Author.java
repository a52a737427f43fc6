package dev.evenkeel.sandbox.act;

import dev.evenkeel.sandbox.workspace.Workspace;

/**
 * Who writes.
 *
 * @param user the user's id, or empty for another app's bot
 * @param bot the bot's id, or empty for a person
 * @param name what stands above the message where it is not the user's or app's own name, else empty
 */
public record Author(String user, String bot, String name) {

    /** The bot under test. */
    public static final Author EVENKEEL = new Author(Workspace.BOT_USER, Workspace.BOT, "");

    /** A person. */
    public static Author person(String user) {
        return new Author(user, "", "");
    }

    /** Another app, known by its bot. */
    public static Author otherApp(String bot, String name) {
        return new Author("", bot, name);
    }
}
