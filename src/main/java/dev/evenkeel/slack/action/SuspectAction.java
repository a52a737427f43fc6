package dev.evenkeel.slack.action;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.mitigation.ClearSuspect;
import dev.evenkeel.mitigation.plan.ProposeMitigation;
import dev.evenkeel.mitigation.suggest.Suggest;
import dev.evenkeel.mitigation.suggest.SuggestionCard;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.VisibleIncidents;

/**
 * {@code suspect.<revert|back|flag_off|halt>} puts the plan before everybody, {@code clear} rules the change out, {@code why} and
 * {@code more} tell the asker alone. The value is the incident's key, and the change's reference behind a blank.
 */
@ApplicationScoped
class SuspectAction implements Action {

    private static final String PREFIX = "suspect.";

    private final VisibleIncidents incidents;
    private final ProposeMitigation propose;
    private final ClearSuspect clear;
    private final Suggest suggest;
    private final SuggestionCard card;

    @Inject
    SuspectAction(
            VisibleIncidents incidents,
            ProposeMitigation propose,
            ClearSuspect clear,
            Suggest suggest,
            SuggestionCard card) {
        this.incidents = incidents;
        this.propose = propose;
        this.clear = clear;
        this.suggest = suggest;
        this.card = card;
    }

    @Override
    public boolean handles(String actionId) {
        return actionId.startsWith(PREFIX);
    }

    @Override
    public Reply run(Pressed pressed) {
        String[] value = pressed.value().split(" ", 2);
        String change = value.length > 1 ? value[1] : "";
        Optional<IncidentFacts> incident = incidents.named(value[0], pressed.userId(), pressed.channelId());
        if (incident.isEmpty()) {
            return Reply.sentence("That incident is not yours to see: `/incident list` shows what is open.");
        }
        String key = incident.get().key();
        return switch (pressed.actionId().substring(PREFIX.length())) {
            case "revert", "back", "flag_off", "halt" -> Reply.of(propose.propose(key, change, pressed.by()));
            case "clear" -> Reply.of(clear.clear(key, change, Optional.empty(), pressed.by()));
            case "why" -> shown(key, change);
            case "more" -> more(key);
            default -> Reply.sentence("That button is from another time: `/incident suspects` shows the list anew.");
        };
    }

    private Reply shown(String key, String change) {
        return suggest.view(key, true)
                .<Reply>map(view -> new Reply.Whisper(card.why(view, change)))
                .orElseGet(Reply::silent);
    }

    private Reply more(String key) {
        return suggest.view(key, true)
                .<Reply>map(view -> new Reply.Whisper(card.list(view)))
                .orElseGet(Reply::silent);
    }
}
