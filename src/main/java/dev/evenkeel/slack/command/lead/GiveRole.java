package dev.evenkeel.slack.command.lead;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.incident.Role;
import dev.evenkeel.incident.act.AssignRole;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.Mention;
import dev.evenkeel.slack.typed.Typed;

/** Gives somebody a role. */
@ApplicationScoped
class GiveRole implements Verb {

    private final AssignRole roles;

    @Inject
    GiveRole(AssignRole roles) {
        this.roles = roles;
    }

    @Override
    public String name() {
        return "role";
    }

    @Override
    public List<String> aliases() {
        return List.of("assign", "roles");
    }

    @Override
    public String usage() {
        return "role ROLE @user";
    }

    @Override
    public String does() {
        return "give a role: commander, comms, ops, scribe, deputy, liaison";
    }

    @Override
    public Reply run(Said said) {
        Optional<Mention> person = Mention.first(said.rest());
        Optional<Role> role = person.flatMap(mention -> Role.parse(Typed.line(mention.rest())));
        return role.map(known ->
                        said.answer(roles.assign(said.key(), known, person.get().userId(), said.by())))
                .orElseGet(() ->
                        Reply.sentence("Type a role and pick one person from Slack's list: `/incident role comms @name`"
                                + " (commander, comms, ops, scribe, deputy or liaison)."));
    }
}
