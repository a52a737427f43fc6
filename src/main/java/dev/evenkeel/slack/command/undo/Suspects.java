package dev.evenkeel.slack.command.undo;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Message;
import dev.evenkeel.mitigation.suggest.Suggest;
import dev.evenkeel.mitigation.suggest.SuggestionCard;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.Typed;

/** Shows which recent change is the suspect, and the way back from it. */
@ApplicationScoped
class Suspects implements Verb {

    private final Suggest suggest;
    private final SuggestionCard card;

    @Inject
    Suspects(Suggest suggest, SuggestionCard card) {
        this.suggest = suggest;
        this.card = card;
    }

    @Override
    public String name() {
        return "suspects";
    }

    @Override
    public String usage() {
        return "suspects [more]";
    }

    @Override
    public String does() {
        return "recent changes, ranked, with the way back";
    }

    @Override
    public Reply run(Said said) {
        String typed = Typed.line(said.rest());
        boolean more = typed.equalsIgnoreCase("more");
        if (!typed.isEmpty() && !more) {
            return Reply.sentence(
                    "Type `/incident suspects` for the best ones, or `/incident suspects more` to look back further.");
        }
        Optional<Message> shown = suggest.view(said.key(), more).map(view -> more ? card.list(view) : card.of(view));
        return shown.<Reply>map(Reply.Whisper::new).orElseGet(Reply::silent);
    }
}
