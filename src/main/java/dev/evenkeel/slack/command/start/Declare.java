package dev.evenkeel.slack.command.start;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.declare.Declaration;
import dev.evenkeel.incident.declare.DeclareIncident;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.DeclareLine;
import dev.evenkeel.slack.view.DeclareForm;
import dev.evenkeel.slack.view.DeclaredWords;

/** Declares an incident in one line, or opens the form where nothing else was typed. */
@ApplicationScoped
class Declare implements Verb {

    private final DeclareIncident incident;

    @Inject
    Declare(DeclareIncident incident) {
        this.incident = incident;
    }

    @Override
    public String name() {
        return "declare";
    }

    @Override
    public List<String> aliases() {
        return List.of("new", "open", "create");
    }

    @Override
    public String usage() {
        return "declare [sev1..sev4] [svc:NAME ...] [private] TITLE";
    }

    @Override
    public String does() {
        return "declare an incident";
    }

    @Override
    public boolean needsIncident() {
        return false;
    }

    @Override
    public Reply run(Said said) {
        if (said.rest().isBlank() && said.triggerId().isPresent()) {
            return new Reply.Open(DeclareForm.empty());
        }
        return switch (DeclareLine.read(said.rest())) {
            case DeclareLine.Refused(String sentence) -> Reply.sentence(sentence);
            case DeclareLine.Complete line -> DeclaredWords.of(incident.declare(declaration(line, said)));
        };
    }

    private static Declaration declaration(DeclareLine.Complete line, Said said) {
        return new Declaration(
                line.title(),
                line.severity().flatMap(Severity::parse),
                line.services(),
                line.isPrivate(),
                false,
                said.by(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
