package dev.evenkeel.slack.command.account;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.Mention;
import dev.evenkeel.slack.typed.Typed;
import dev.evenkeel.slack.typed.Words;
import dev.evenkeel.slack.view.Noting;

/** Writes down what is to be done afterwards. */
@ApplicationScoped
class FollowUp implements Verb {

    private final Noting noting;

    @Inject
    FollowUp(Noting noting) {
        this.noting = noting;
    }

    @Override
    public String name() {
        return "action";
    }

    @Override
    public List<String> aliases() {
        return List.of("task", "todo");
    }

    @Override
    public String usage() {
        return "action [@user] TEXT";
    }

    @Override
    public String does() {
        return "write down a follow-up";
    }

    @Override
    public Reply run(Said said) {
        Optional<Mention> person =
                Mention.first(said.rest()).filter(mention -> said.rest().startsWith("<@"));
        String text = Typed.kept(person.map(Mention::rest).orElse(said.rest()));
        return Words.refuse(text, "/incident action @name add an alert on the queue")
                .map(Reply::sentence)
                .orElseGet(() -> write(said, person.map(Mention::userId), text));
    }

    private Reply write(Said said, Optional<String> assignee, String text) {
        noting.followUp(said.key(), said.by(), said.at(), assignee, text);
        return said.done(said.facts());
    }
}
