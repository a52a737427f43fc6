package dev.evenkeel.web.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.access.WhoMay;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.incident.Status;
import dev.evenkeel.web.Caller;
import dev.evenkeel.web.Problem;

/** The incidents that exist for whoever sends the request at hand. */
@ApplicationScoped
public class VisibleIncidents {

    private final Incidents incidents;
    private final Caller caller;

    @Inject
    VisibleIncidents(Incidents incidents, Caller caller) {
        this.incidents = incidents;
        this.caller = caller;
    }

    /**
     * One of them.
     *
     * @throws Problem 404 when there is none, or it is private and the caller may not read those
     */
    public IncidentFacts named(String key) {
        return incidents
                .byKey(key)
                .filter(this::isVisible)
                .orElseThrow(() -> Problem.notFound("No such incident. GET /api/v1/incidents lists those there are;"
                        + " private ones show to tokens marked private."));
    }

    /** A page of them, newest first; at most {@code most}, as few as are left. */
    List<IncidentFacts> page(List<Status> statuses, Optional<Integer> below, int most) {
        List<IncidentFacts> page = new ArrayList<>();
        Optional<Integer> from = below;
        while (page.size() < most) {
            List<IncidentFacts> more = incidents.page(statuses, from, most);
            more.stream().filter(this::isVisible).limit(most - page.size()).forEach(page::add);
            if (more.size() < most) {
                break;
            }
            from = Optional.of(more.getLast().number());
        }
        return page;
    }

    private boolean isVisible(IncidentFacts incident) {
        return WhoMay.see(incident, caller.mayReadPrivate());
    }
}
