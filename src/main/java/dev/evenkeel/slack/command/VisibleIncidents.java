package dev.evenkeel.slack.command;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.access.WhoMay;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;

/**
 * The incidents somebody may know of. A private one exists only for who stands in its channel, declared it, or holds a role in it;
 * for anybody else it is as if it were not there.
 */
@ApplicationScoped
public class VisibleIncidents {

    private final Incidents incidents;

    @Inject
    VisibleIncidents(Incidents incidents) {
        this.incidents = incidents;
    }

    /** The incident this channel belongs to. */
    public Optional<IncidentFacts> of(String channelId) {
        return incidents.byChannel(channelId);
    }

    /** An incident by its key. */
    public Optional<IncidentFacts> named(String key, String userId, String channelId) {
        return incidents.byKey(key).filter(incident -> isFor(incident, userId, channelId));
    }

    /** Those still open, newest first. */
    public List<IncidentFacts> open(String userId, String channelId) {
        return incidents.open().stream()
                .filter(incident -> isFor(incident, userId, channelId))
                .toList();
    }

    private static boolean isFor(IncidentFacts incident, String userId, String channelId) {
        return WhoMay.see(incident, userId, Optional.of(channelId));
    }
}
