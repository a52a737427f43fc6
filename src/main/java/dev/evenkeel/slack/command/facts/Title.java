package dev.evenkeel.slack.command.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.incident.act.Rename;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.TitleWords;
import dev.evenkeel.slack.typed.Typed;

/** Gives it another title. */
@ApplicationScoped
class Title implements Verb {

    private final Rename rename;

    @Inject
    Title(Rename rename) {
        this.rename = rename;
    }

    @Override
    public String name() {
        return "title";
    }

    @Override
    public String usage() {
        return "title TEXT";
    }

    @Override
    public String does() {
        return "what it is called";
    }

    @Override
    public Reply run(Said said) {
        String title = TitleWords.unquoted(Typed.line(said.rest()));
        return TitleWords.refuse(title, "/incident title checkout returns 500")
                .map(Reply::sentence)
                .orElseGet(() -> said.answer(rename.to(said.key(), title, said.by())));
    }
}
