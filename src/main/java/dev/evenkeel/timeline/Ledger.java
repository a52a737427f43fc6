package dev.evenkeel.timeline;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.incident.Role;
import dev.evenkeel.people.Team;

/** What happened in an incident, in order. */
@ApplicationScoped
public class Ledger {

    private final Entries entries;
    private final Incidents incidents;
    private final Team team;
    private final InstantSource clock;

    @Inject
    Ledger(Entries entries, Incidents incidents, Team team, InstantSource clock) {
        this.entries = entries;
        this.incidents = incidents;
        this.team = team;
        this.clock = clock;
    }

    /** Writes something down, secrets blacked out, and answers the entry's id. */
    @Transactional
    public long write(NewEntry entry) {
        return add(entry, Optional.empty());
    }

    /**
     * Writes something down that stands in an incident only once; what stood there before is brought up to date.
     *
     * @param once tells it apart from everything else of that incident, such as {@code change:github/42}
     */
    @Transactional
    public long writeOnce(NewEntry entry, String once) {
        Optional<EntryRow> before = entries.once(entry.incidentKey(), once);
        before.ifPresent(row -> row.retell(entry));
        return before.map(EntryRow::id).orElseGet(() -> add(entry, Optional.of(once)));
    }

    /** Everything that still stands, by moment, then source, then stamp, then id. */
    @Transactional
    public List<Entry> of(String incidentKey) {
        return entries.standing(incidentKey).stream().map(EntryRow::entry).toList();
    }

    private long add(NewEntry entry, Optional<String> once) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<String> role = entry.by().filter(Actor::isPerson).flatMap(by -> roleOf(entry.incidentKey(), by));
        EntryRow row = new EntryRow(team.id(), entry, now, role, once);
        entries.persist(row);
        return row.id();
    }

    private Optional<String> roleOf(String incidentKey, Actor by) {
        return incidents
                .byKey(incidentKey)
                .flatMap(incident -> incident.roleOf(by.userId()))
                .map(Role::word);
    }
}
