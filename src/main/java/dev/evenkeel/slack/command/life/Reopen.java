package dev.evenkeel.slack.command.life;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.incident.act.ChangeStatus;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;

/** Says that it is back. */
@ApplicationScoped
class Reopen implements Verb {

    private final ChangeStatus status;

    @Inject
    Reopen(ChangeStatus status) {
        this.status = status;
    }

    @Override
    public String name() {
        return "reopen";
    }

    @Override
    public String usage() {
        return "reopen";
    }

    @Override
    public String does() {
        return "it is back: same incident, a new impact";
    }

    @Override
    public boolean takesArguments() {
        return false;
    }

    @Override
    public Reply run(Said said) {
        return said.answer(status.reopen(said.key(), said.by(), Optional.empty(), Optional.empty()));
    }
}
