package dev.evenkeel.slack.shortcut;

import dev.evenkeel.slack.command.Reply;

/** An entry of Slack's own menus, global or of a message. Each is a bean. */
public interface Shortcut {

    /** Its callback id in the app's manifest. */
    String callbackId();

    /** Does it, within one transaction. */
    Reply run(Chosen chosen);
}
