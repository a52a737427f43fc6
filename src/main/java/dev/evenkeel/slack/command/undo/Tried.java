package dev.evenkeel.slack.command.undo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.mitigation.RecordAttempt;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.Typed;
import dev.evenkeel.slack.typed.Words;

/** Writes down what was done against the impact, and whether it helped where that is known. */
@ApplicationScoped
class Tried implements Verb {

    private final RecordAttempt attempt;

    @Inject
    Tried(RecordAttempt attempt) {
        this.attempt = attempt;
    }

    @Override
    public String name() {
        return "tried";
    }

    @Override
    public String usage() {
        return "tried WHAT [helped or same or worse]";
    }

    @Override
    public String does() {
        return "what was done, and whether it helped";
    }

    @Override
    public Reply run(Said said) {
        TriedLine line = TriedLine.read(Typed.line(said.rest()));
        return Words.refuse(line.what(), "/incident tried revert checkout to 1041 same")
                .map(Reply::sentence)
                .orElseGet(() -> said.answer(attempt.tried(said.key(), line.what(), line.verdict(), said.by())));
    }
}
