package dev.evenkeel.slack.command.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.Typed;
import dev.evenkeel.slack.typed.Words;
import dev.evenkeel.slack.view.TellPublic;

/** Writes down what the public was told; the clock of public updates begins anew. */
@ApplicationScoped
class PublicUpdate implements Verb {

    private final TellPublic tell;

    @Inject
    PublicUpdate(TellPublic tell) {
        this.tell = tell;
    }

    @Override
    public String name() {
        return "public";
    }

    @Override
    public String usage() {
        return "public TEXT";
    }

    @Override
    public String does() {
        return "record what the public was told; resets that clock";
    }

    @Override
    public Reply run(Said said) {
        String text = Typed.kept(said.rest());
        return Words.refuse(text, "/incident public we are working on failed payments, next update at 15:00 UTC")
                .map(Reply::sentence)
                .orElseGet(() -> write(said, text));
    }

    private Reply write(Said said, String text) {
        tell.told(said.key(), said.by(), said.at(), text);
        return said.done(said.facts());
    }
}
