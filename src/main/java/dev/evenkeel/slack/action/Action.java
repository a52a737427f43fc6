package dev.evenkeel.slack.action;

import dev.evenkeel.slack.command.Reply;

/** What pressing some buttons does. Each is a bean; {@link #run} is called within one transaction with everything it changes. */
public interface Action {

    /** Whether it is about this action id, such as {@code prompt.checkin.no_change}. At most one bean says yes. */
    boolean handles(String actionId);

    /** Does it. */
    Reply run(Pressed pressed);
}
