package dev.evenkeel.people;

/** The workspace of the bot token has never been reached, so nothing can be written for it yet. */
public class WorkspaceUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkspaceUnknown() {
        super(
                "Slack has not yet said which workspace SLACK_BOT_TOKEN belongs to; it is asked again every few seconds.");
    }
}
