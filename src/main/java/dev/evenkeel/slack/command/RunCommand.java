package dev.evenkeel.slack.command;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.slack.typed.CommandLine;

/** Finds the incident and the verb a line speaks of, and has the verb do its work. */
@ApplicationScoped
public class RunCommand {

    private final Vocabulary vocabulary;
    private final VisibleIncidents incidents;

    @Inject
    RunCommand(Vocabulary vocabulary, VisibleIncidents incidents) {
        this.vocabulary = vocabulary;
        this.incidents = incidents;
    }

    /** Runs it within the caller's transaction, and says what the caller is to be answered. */
    @Transactional
    public Reply run(Command command) {
        CommandLine line = CommandLine.read(command.text());
        Optional<IncidentFacts> incident = line.incident().isPresent()
                ? incidents.named(line.incident().get(), command.userId(), command.channelId())
                : incidents.of(command.channelId());
        if (line.incident().isPresent() && incident.isEmpty()) {
            return Reply.whisper(
                    "There is no {} that you can see: `/incident list` shows what is open.",
                    line.incident().get());
        }
        return vocabulary
                .find(line.verb())
                .map(verb -> Vocabulary.run(verb, said(command, line, incident)))
                .orElseGet(() -> vocabulary.unknown(line, incident.isPresent()));
    }

    private static Said said(Command command, CommandLine line, Optional<IncidentFacts> incident) {
        return new Said(
                line.verb(),
                line.rest(),
                Actor.user(command.userId()),
                command.userName(),
                command.channelId(),
                incident,
                command.triggerId(),
                command.responseUrl(),
                command.at());
    }
}
