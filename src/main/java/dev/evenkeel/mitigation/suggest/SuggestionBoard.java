package dev.evenkeel.mitigation.suggest;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Place;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.people.Team;
import dev.evenkeel.suspect.Ranking.Verdict;
import dev.evenkeel.suspect.SuspectsView;
import dev.evenkeel.work.Priority;

/**
 * The card in the channel: while its best suspect stays the same it is edited in place, and when another one leads, that one is said
 * anew, below, and the old card gives way.
 */
@ApplicationScoped
class SuggestionBoard {

    private final Incidents incidents;
    private final Suggest suggest;
    private final SuggestionCard card;
    private final SuggestionCards shown;
    private final Chat chat;
    private final Team team;

    @Inject
    SuggestionBoard(
            Incidents incidents, Suggest suggest, SuggestionCard card, SuggestionCards shown, Chat chat, Team team) {
        this.incidents = incidents;
        this.suggest = suggest;
        this.card = card;
        this.shown = shown;
        this.chat = chat;
        this.team = team;
    }

    @Transactional
    void draw(String key) {
        Optional<IncidentFacts> incident = incidents.byKey(key).filter(IncidentFacts::isOpen);
        Optional<SuspectsView> view = incident.flatMap(open -> suggest.view(key, false));
        view.ifPresent(now -> show(key, now));
    }

    private void show(String key, SuspectsView view) {
        Message message = card.of(view);
        String leads = leading(view);
        Optional<SuggestionCardRow> before = shown.of(key);
        if (before.isPresent() && before.get().leads(leads)) {
            chat.replace(before.get().said(), message);
            return;
        }
        before.ifPresent(old -> chat.replace(old.said(), Message.line("Another suspect leads now, see below.")));
        UUID said = chat.say(new Place.Room(key), key, message, Priority.PROMPT);
        if (before.isPresent()) {
            before.get().nowShows(said, leads);
        } else {
            shown.persist(new SuggestionCardRow(team.id(), key, said, leads));
        }
    }

    private static String leading(SuspectsView view) {
        boolean names = view.verdict() == Verdict.SUSPECT || SuggestionCard.isNearerThanNothing(view);
        return names ? view.items().getFirst().change().ref() : "";
    }
}
