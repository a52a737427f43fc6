package dev.evenkeel.incident.declare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Begins an incident, and asks for its channel. */
@ApplicationScoped
public class DeclareIncident {

    /** Declares once: the same again within a minute, by the same person or with the same dedupe key, gives the first. */
    @Transactional
    public Declared declare(Declaration declaration) {
        return new Declared.Refused("Not yet.");
    }
}
