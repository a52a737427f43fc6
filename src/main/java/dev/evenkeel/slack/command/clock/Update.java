package dev.evenkeel.slack.command.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.incident.act.PostUpdate;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.Typed;
import dev.evenkeel.slack.typed.Words;

/** Tells the others how it stands. */
@ApplicationScoped
class Update implements Verb {

    private final PostUpdate updates;

    @Inject
    Update(PostUpdate updates) {
        this.updates = updates;
    }

    @Override
    public String name() {
        return "update";
    }

    @Override
    public String usage() {
        return "update TEXT";
    }

    @Override
    public String does() {
        return "tell the others how it stands; resets the check-in";
    }

    @Override
    public Reply run(Said said) {
        String text = Typed.kept(said.rest());
        return Words.refuse(text, "/incident update rolled back, error rate falling")
                .map(Reply::sentence)
                .orElseGet(() -> said.answer(updates.post(said.key(), text, said.by())));
    }
}
