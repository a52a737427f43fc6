package dev.evenkeel.slack.command.life;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.incident.act.ChangeStatus;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;

/** Says that nothing is left to do. */
@ApplicationScoped
class Close implements Verb {

    private final ChangeStatus status;

    @Inject
    Close(ChangeStatus status) {
        this.status = status;
    }

    @Override
    public String name() {
        return "close";
    }

    @Override
    public String usage() {
        return "close";
    }

    @Override
    public String does() {
        return "nothing is left to do";
    }

    @Override
    public boolean takesArguments() {
        return false;
    }

    @Override
    public Reply run(Said said) {
        return said.answer(status.close(said.key(), said.by(), Optional.empty(), Optional.empty()));
    }
}
