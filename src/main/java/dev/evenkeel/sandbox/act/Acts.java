package dev.evenkeel.sandbox.act;

import dev.evenkeel.sandbox.workspace.Workspace;

/** What can be done in a workspace, by the bot and by people alike. */
public record Acts(Posting posting, Rooms rooms, Marking marking, Screens screens) {

    /** All of it; what the bot may hear goes to {@code news}. */
    public static Acts in(Workspace workspace, News news) {
        Posting posting = new Posting(workspace, news);
        return new Acts(
                posting,
                new Rooms(workspace, posting, news),
                new Marking(workspace, posting, news),
                new Screens(workspace));
    }
}
