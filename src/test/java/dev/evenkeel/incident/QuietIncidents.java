package dev.evenkeel.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.evenkeel.incident.declare.Declaration;
import dev.evenkeel.incident.declare.DeclareIncident;
import dev.evenkeel.incident.declare.Declared;
import dev.evenkeel.work.CallState;
import dev.evenkeel.work.Deliveries;
import dev.evenkeel.work.Queue;

/**
 * Incidents for tests that look at rows: nothing of them is sent, so that they do not use up the minute's share of channels that
 * tests of the whole way need.
 */
@ApplicationScoped
public class QuietIncidents {

    private final DeclareIncident declare;
    private final Deliveries deliveries;
    private final Queue queue;

    @Inject
    QuietIncidents(DeclareIncident declare, Deliveries deliveries, Queue queue) {
        this.declare = declare;
        this.deliveries = deliveries;
        this.queue = queue;
    }

    /** Declares; its channel is never opened. */
    public IncidentFacts declare(Declaration declaration) {
        return QuarkusTransaction.requiringNew().call(() -> {
            IncidentFacts incident = ((Declared.Fresh) declare.declare(declaration)).incident();
            silence(incident.key());
            // a channel that is not to be opened is told to the declarer
            silence(incident.key());
            return incident;
        });
    }

    /** Cancels what was not yet sent of an incident. */
    public void silence(String key) {
        deliveries.of(key).stream()
                .filter(call -> call.state() == CallState.PENDING)
                .forEach(call -> queue.cancel(call.id()));
    }
}
