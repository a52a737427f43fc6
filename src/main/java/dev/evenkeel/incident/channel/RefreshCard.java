package dev.evenkeel.incident.channel;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;

/** Redraws the summary card where it stands. */
@ApplicationScoped
public class RefreshCard {

    private final Incidents incidents;
    private final Chat chat;

    @Inject
    RefreshCard(Incidents incidents, Chat chat) {
        this.incidents = incidents;
        this.chat = chat;
    }

    /** Redraws the card of an incident; without one, nothing happens. */
    @Transactional
    public void refresh(String key) {
        refresh(key, Optional.empty(), Optional.empty());
    }

    /** Redraws it with what is due next, and a line more; see {@link SummaryCard#of}. */
    @Transactional
    public void refresh(String key, Optional<String> nextPromise, Optional<Text> extra) {
        Optional<IncidentFacts> incident = incidents.byKey(key);
        if (incident.isPresent()) {
            incidents
                    .cardOf(key)
                    .ifPresent(card -> chat.replace(card, SummaryCard.of(incident.get(), nextPromise, extra)));
        }
    }
}
