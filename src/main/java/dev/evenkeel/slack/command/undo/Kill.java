package dev.evenkeel.slack.command.undo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.mitigation.plan.ProposeMitigation;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.Typed;

/** Plans turning a flag to where it does no harm. */
@ApplicationScoped
class Kill implements Verb {

    private final ProposeMitigation propose;

    @Inject
    Kill(ProposeMitigation propose) {
        this.propose = propose;
    }

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public String usage() {
        return "kill FLAG";
    }

    @Override
    public String does() {
        return "plan turning a flag off";
    }

    @Override
    public Reply run(Said said) {
        String flag = Typed.line(said.rest());
        if (!flag.matches("\\S{1,200}")) {
            return Reply.sentence("Type one flag's key: `/incident kill new-basket`.");
        }
        return said.answer(propose.kill(said.key(), flag, said.by()));
    }
}
