package dev.evenkeel.slack.command.life;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.incident.act.ChangeStatus;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.Typed;
import dev.evenkeel.slack.typed.Words;

/** Says that it is no incident after all. */
@ApplicationScoped
class Cancel implements Verb {

    private final ChangeStatus status;

    @Inject
    Cancel(ChangeStatus status) {
        this.status = status;
    }

    @Override
    public String name() {
        return "cancel";
    }

    @Override
    public String usage() {
        return "cancel REASON";
    }

    @Override
    public String does() {
        return "it is no incident after all";
    }

    @Override
    public Reply run(Said said) {
        String reason = Typed.kept(said.rest());
        return Words.refuse(reason, "/incident cancel false alarm, the probe was broken")
                .map(Reply::sentence)
                .orElseGet(
                        () -> said.answer(status.cancel(said.key(), said.by(), Optional.empty(), Optional.of(reason))));
    }
}
