package dev.evenkeel.slack.shortcut;

import jakarta.enterprise.context.ApplicationScoped;

import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.typed.Typed;
import dev.evenkeel.slack.view.DeclareForm;

/** Declares an incident about a message, whose words begin the description. */
@ApplicationScoped
class DeclareFromMessage implements Shortcut {

    @Override
    public String callbackId() {
        return "declare_from_message";
    }

    @Override
    public Reply run(Chosen chosen) {
        String words = chosen.on().map(message -> Typed.lines(message.text())).orElse("");
        return new Reply.Open(DeclareForm.about(words));
    }
}
