package dev.evenkeel.slack.command.facts;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.incident.act.ChangeServices;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.ServiceName;

/** Says which services are concerned. */
@ApplicationScoped
class Services implements Verb {

    private final ChangeServices services;

    @Inject
    Services(ChangeServices services) {
        this.services = services;
    }

    @Override
    public String name() {
        return "svc";
    }

    @Override
    public List<String> aliases() {
        return List.of("service", "services");
    }

    @Override
    public String usage() {
        return "svc NAME...";
    }

    @Override
    public String does() {
        return "which services are hit";
    }

    @Override
    public Reply run(Said said) {
        Optional<List<String>> names = ServiceName.list(said.rest());
        return names.isEmpty()
                ? Reply.sentence("Name the services that are hit, at most 20: `/incident svc checkout payments`.")
                : said.answer(services.to(said.key(), names.get(), said.by()));
    }
}
