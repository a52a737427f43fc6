package dev.evenkeel.slack.command.lead;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.incident.Role;
import dev.evenkeel.incident.act.AssignRole;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.Mention;

/** Takes command, or gives it to somebody. */
@ApplicationScoped
class Lead implements Verb {

    private final AssignRole roles;

    @Inject
    Lead(AssignRole roles) {
        this.roles = roles;
    }

    @Override
    public String name() {
        return "lead";
    }

    @Override
    public List<String> aliases() {
        return List.of("ic", "captain");
    }

    @Override
    public String usage() {
        return "lead [@user]";
    }

    @Override
    public String does() {
        return "take command, or give it";
    }

    @Override
    public Reply run(Said said) {
        if (said.rest().isBlank()) {
            return said.answer(roles.assign(said.key(), Role.COMMANDER, said.userId(), said.by()));
        }
        return Mention.alone(said.rest())
                .map(person -> said.answer(roles.assign(said.key(), Role.COMMANDER, person, said.by())))
                .orElseGet(
                        () -> Reply.sentence(
                                "Type `/incident lead` to take command, or pick one person from Slack's list: `/incident lead @name`."));
    }
}
