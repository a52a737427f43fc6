package dev.evenkeel.slack.command.undo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.mitigation.plan.ProposeMitigation;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.ServiceName;
import dev.evenkeel.slack.typed.Typed;

/** Plans halting a job, a rollout or a data push. */
@ApplicationScoped
class Halt implements Verb {

    private final ProposeMitigation propose;

    @Inject
    Halt(ProposeMitigation propose) {
        this.propose = propose;
    }

    @Override
    public String name() {
        return "halt";
    }

    @Override
    public String usage() {
        return "halt JOB";
    }

    @Override
    public String does() {
        return "plan halting a job or a data push";
    }

    @Override
    public Reply run(Said said) {
        String job = Typed.line(said.rest());
        if (!ServiceName.isOne(job)) {
            return Reply.sentence("Type one job or service: `/incident halt threat-feed`.");
        }
        return said.answer(propose.halt(said.key(), job, said.by()));
    }
}
