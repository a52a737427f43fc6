package dev.evenkeel.timeline;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What happened in an incident, in order. */
@ApplicationScoped
public class Ledger {

    /** Writes something down, secrets blacked out, and answers the entry's id. */
    @Transactional
    public long write(NewEntry entry) {
        return 0;
    }

    /** Everything that still stands, by moment, then source, then stamp, then id. */
    public List<Entry> of(String incidentKey) {
        return List.of();
    }
}
