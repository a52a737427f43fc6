package dev.evenkeel.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import dev.evenkeel.change.Change;
import dev.evenkeel.change.ChangeRecorded;
import dev.evenkeel.change.Changes;
import dev.evenkeel.change.keep.InUse;
import dev.evenkeel.incident.Fact;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.incident.news.IncidentDeclared;
import dev.evenkeel.incident.news.ServicesChanged;
import dev.evenkeel.incident.news.TimesCorrected;

/**
 * Writes down the changes of an open incident's services near its impact: those of the hours before it and everything since. Older
 * ones may be suspects all the same; they are not news of this incident.
 */
@ApplicationScoped
class ChangesNear implements InUse {

    /** Of fifteen real incidents, thirteen had their change within four hours before the trouble was noticed. */
    private static final Duration BEFORE = Duration.ofHours(4);

    private static final int MOST = 50;

    private final Incidents incidents;
    private final Changes changes;
    private final Ledger ledger;
    private final Entries entries;

    @Inject
    ChangesNear(Incidents incidents, Changes changes, Ledger ledger, Entries entries) {
        this.incidents = incidents;
        this.changes = changes;
        this.ledger = ledger;
        this.entries = entries;
    }

    void on(@Observes ChangeRecorded recorded) {
        Change change = recorded.change();
        incidents.openConcerning(change.service()).stream()
                .filter(incident -> !change.tookEffectAt().isBefore(from(incident)))
                .forEach(incident -> write(incident, change));
    }

    void on(@Observes IncidentDeclared declared) {
        lookBack(declared.incident());
    }

    void on(@Observes ServicesChanged changed) {
        lookBack(changed.incident());
    }

    void on(@Observes TimesCorrected corrected) {
        if (corrected.fact().equals(Fact.IMPACT_STARTED.field())) {
            lookBack(corrected.incident());
        }
    }

    private void lookBack(IncidentFacts incident) {
        for (String service : incident.services()) {
            Changes.Wanted wanted = new Changes.Wanted(
                    Optional.of(service), Optional.of(from(incident)), Optional.empty(), Optional.empty());
            changes.page(wanted, Optional.empty(), MOST).changes().forEach(change -> write(incident, change));
        }
    }

    private static Instant from(IncidentFacts incident) {
        return incident.impactStartedAt().orElse(incident.declaredAt()).minus(BEFORE);
    }

    private void write(IncidentFacts incident, Change change) {
        String version = change.version().map(" %s"::formatted).orElse("");
        String text = "%s of %s%s: %s (%s)"
                .formatted(
                        change.kind().spoken(),
                        change.service(),
                        version,
                        change.title(),
                        change.status().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        NewEntry entry = NewEntry.from(Source.of("webhook"), incident.key(), change.tookEffectAt(), Kind.CHANGE, text)
                .fact("change", change.ref())
                .fact("service", change.service());
        ledger.writeOnce(entry, once(change.ref()));
    }

    /** What stands on a timeline is kept with it. */
    @Override
    public Set<String> among(Collection<String> refs) {
        Set<String> standing = new HashSet<>(
                entries.onceAnywhere(refs.stream().map(ChangesNear::once).toList()));
        return refs.stream().filter(ref -> standing.contains(once(ref))).collect(Collectors.toSet());
    }

    private static String once(String ref) {
        return "change:" + ref;
    }
}
