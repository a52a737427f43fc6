package dev.evenkeel.prompt.change;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Text;
import dev.evenkeel.mitigation.ChangeName;
import dev.evenkeel.mitigation.suggest.Suggest;
import dev.evenkeel.mitigation.suggest.SuggestionCard;
import dev.evenkeel.suspect.Ranking.Verdict;
import dev.evenkeel.suspect.Suspect.State;
import dev.evenkeel.suspect.SuspectsView;

/** The suspect that stands out and that nobody has tried yet, in words for a question. */
@ApplicationScoped
public class BestSuspect {

    private final Suggest suggest;
    private final SuggestionCard card;

    @Inject
    BestSuspect(Suggest suggest, SuggestionCard card) {
        this.suggest = suggest;
        this.card = card;
    }

    /** The ranking of this moment. */
    Optional<SuspectsView> view(String key) {
        return suggest.view(key, false);
    }

    /** The first of a ranking, where it stands out and is untried. */
    static Optional<SuspectsView.Item> untried(SuspectsView view) {
        return view.verdict() == Verdict.SUSPECT
                ? view.items().stream().findFirst().filter(item -> item.state() == State.OPEN)
                : Optional.empty();
    }

    /** Whether a card with a way back stands in the channel that nobody has walked yet: of the suspect, or of the nearest. */
    static boolean offersOne(SuspectsView view) {
        return untried(view).isPresent() || SuggestionCard.isNearerThanNothing(view);
    }

    static String percent(SuspectsView.Item item) {
        return Math.round(item.share() * 100) + " %";
    }

    /** A reminder of the untried suspect, or nothing where none stands out. */
    public Text reminder(String key) {
        return view(key)
                .flatMap(BestSuspect::untried)
                .map(item -> Text.of(" Untried suspect: {}, " + percent(item) + ".", ChangeName.of(item.change())))
                .orElse(Text.EMPTY);
    }

    /** The longer list, looking further back. */
    Text list(String key) {
        Optional<Message> message = suggest.view(key, true).map(card::list);
        return message.flatMap(list -> list.parts().stream()
                        .filter(Part.Words.class::isInstance)
                        .map(part -> ((Part.Words) part).text())
                        .findFirst())
                .orElse(Text.of("No change is logged."));
    }
}
