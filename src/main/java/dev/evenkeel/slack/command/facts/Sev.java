package dev.evenkeel.slack.command.facts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.act.ChangeSeverity;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.Typed;

/** Makes it worse or less bad. */
@ApplicationScoped
class Sev implements Verb {

    private static final Pattern NUMBER = Pattern.compile("(?i)(?:sev-?)?[1-4]");

    private final ChangeSeverity severity;

    @Inject
    Sev(ChangeSeverity severity) {
        this.severity = severity;
    }

    @Override
    public String name() {
        return "sev";
    }

    @Override
    public List<String> aliases() {
        return List.of("severity");
    }

    @Override
    public String usage() {
        return "sev N";
    }

    @Override
    public String does() {
        return "how bad it is, 1 is worst";
    }

    @Override
    public Reply run(Said said) {
        return Optional.of(Typed.line(said.rest()))
                .filter(typed -> NUMBER.matcher(typed).matches())
                .flatMap(Severity::parse)
                .map(to -> said.answer(severity.to(said.key(), to, said.by())))
                .orElseGet(() -> Reply.sentence("Severity goes from 1 (worst) to 4: type `/incident sev 2`."));
    }
}
