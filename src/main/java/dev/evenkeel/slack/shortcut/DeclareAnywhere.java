package dev.evenkeel.slack.shortcut;

import jakarta.enterprise.context.ApplicationScoped;

import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.view.DeclareForm;

/** Declares an incident from anywhere in Slack. */
@ApplicationScoped
class DeclareAnywhere implements Shortcut {

    @Override
    public String callbackId() {
        return "declare_incident";
    }

    @Override
    public Reply run(Chosen chosen) {
        return new Reply.Open(DeclareForm.empty());
    }
}
