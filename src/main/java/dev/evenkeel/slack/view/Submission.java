package dev.evenkeel.slack.view;

import java.util.Map;

import dev.evenkeel.slack.command.Reply;

/** A form that comes back filled in. Each is a bean. */
public interface Submission {

    /** Which form. */
    String callbackId();

    /**
     * What is wrong with the answers, a sentence by block id; empty takes them. Pure and quick: it runs while Slack waits, and reads
     * nothing.
     */
    Map<String, String> refuse(Answers answers);

    /** Does what the form asks, within one transaction. */
    Reply run(Answers answers);
}
