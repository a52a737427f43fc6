package dev.evenkeel.slack.command.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.view.DeclareForm;

/** Nothing typed: outside an incident the form that declares one, inside it what can best be done next. */
@ApplicationScoped
class Bare implements Verb {

    private final ContextCard card;

    @Inject
    Bare(ContextCard card) {
        this.card = card;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public String does() {
        return "declare an incident, or see what can best be done next";
    }

    @Override
    public boolean needsIncident() {
        return false;
    }

    @Override
    public Reply run(Said said) {
        if (said.incident().isPresent()) {
            return new Reply.Whisper(card.of(said.facts()));
        }
        return said.triggerId().isPresent()
                ? new Reply.Open(DeclareForm.empty())
                : Reply.sentence(
                        "Say `declare` and what is broken to declare an incident, or `help` to see the verbs.");
    }
}
