package dev.evenkeel.slack.command.account;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.Typed;
import dev.evenkeel.slack.typed.Words;
import dev.evenkeel.slack.view.Noting;

/** Writes down what somebody saw, as of now. */
@ApplicationScoped
class Note implements Verb {

    private final Noting noting;

    @Inject
    Note(Noting noting) {
        this.noting = noting;
    }

    @Override
    public String name() {
        return "note";
    }

    @Override
    public List<String> aliases() {
        return List.of("event");
    }

    @Override
    public String usage() {
        return "note TEXT";
    }

    @Override
    public String does() {
        return "write it on the timeline";
    }

    @Override
    public Reply run(Said said) {
        String text = Typed.kept(said.rest());
        return Words.refuse(text, "/incident note queue is draining")
                .map(Reply::sentence)
                .orElseGet(() -> write(said, text));
    }

    private Reply write(Said said, String text) {
        noting.now(said.key(), said.by(), said.at(), text);
        return said.done(said.facts());
    }
}
