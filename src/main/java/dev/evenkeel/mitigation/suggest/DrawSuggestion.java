package dev.evenkeel.mitigation.suggest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.work.Attempt;
import dev.evenkeel.work.Outcome;
import dev.evenkeel.work.Performer;

/** Draws an incident's card, as durable work. */
@ApplicationScoped
class DrawSuggestion implements Performer {

    static final String KIND = "suggestion.draw";

    private final SuggestionBoard board;

    @Inject
    DrawSuggestion(SuggestionBoard board) {
        this.board = board;
    }

    @Override
    public boolean performs(String kind) {
        return kind.equals(KIND);
    }

    @Override
    public Outcome perform(Attempt attempt) {
        board.draw(attempt.subject().orElseThrow());
        return new Outcome.Delivered("{}");
    }
}
