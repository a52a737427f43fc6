package dev.evenkeel.incident;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** The incidents of this workspace. */
@ApplicationScoped
public class Incidents {

    /** By key, in any case of letters. */
    public Optional<IncidentFacts> byKey(String key) {
        return Optional.empty();
    }

    /** By the id of its channel. */
    public Optional<IncidentFacts> byChannel(String channelId) {
        return Optional.empty();
    }

    /** Those in which somebody still has to act, newest first. */
    public List<IncidentFacts> open() {
        return List.of();
    }

    /**
     * Newest first.
     *
     * @param statuses which ones; none means all
     * @param below only numbers below this one: the number of the last one of the page before
     * @param most at most so many
     */
    public List<IncidentFacts> page(List<Status> statuses, Optional<Integer> below, int most) {
        return List.of();
    }
}
