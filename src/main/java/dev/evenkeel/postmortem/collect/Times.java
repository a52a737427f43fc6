package dev.evenkeel.postmortem.collect;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.postmortem.account.Fact;
import dev.evenkeel.postmortem.account.Known;
import dev.evenkeel.postmortem.account.Known.Standing;
import dev.evenkeel.timeline.Entry;

/** The times of an incident with how far each may be trusted. */
final class Times {

    private static final Map<String, String> SET_BY =
            Map.of("identified", "identifiedAt", "monitoring", "mitigatedAt", "resolved", "resolvedAt");

    private final IncidentFacts incident;
    private final List<Entry> entries;
    private final Map<Fact, Known> times = new EnumMap<>(Fact.class);

    private Times(IncidentFacts incident, List<Entry> entries) {
        this.incident = incident;
        this.entries = entries;
    }

    static Map<Fact, Known> of(IncidentFacts incident, List<Entry> entries) {
        return new Times(incident, entries).all();
    }

    private Map<Fact, Known> all() {
        put(Fact.IMPACT_STARTED, "impactStartedAt", incident.impactStartedAt());
        put(Fact.DETECTED, "detectedAt", incident.detectedAt());
        put(Fact.IDENTIFIED, "identifiedAt", incident.identifiedAt());
        put(Fact.MITIGATED, "mitigatedAt", incident.mitigatedAt());
        put(Fact.RESOLVED, "resolvedAt", incident.resolvedAt());
        seen(Fact.DECLARED, Optional.of(incident.declaredAt()), Optional.of(incident.declaredBy()));
        seen(Fact.ACKNOWLEDGED, incident.acknowledgedAt(), Optional.empty());
        seen(Fact.CLOSED, incident.closedAt(), Optional.empty());
        return times;
    }

    private void seen(Fact fact, Optional<Instant> at, Optional<String> by) {
        at.ifPresent(moment -> times.put(fact, new Known(moment, Standing.OBSERVED, by, Optional.empty())));
    }

    private void put(Fact fact, String field, Optional<Instant> at) {
        if (at.isPresent()) {
            boolean confirmed = "confirmed".equals(incident.factStates().get(field));
            Optional<Entry> source = source(field, confirmed);
            times.put(
                    fact,
                    new Known(
                            at.get(),
                            confirmed ? Standing.CONFIRMED : Standing.STATED,
                            source.flatMap(Entry::actorId),
                            source.flatMap(entry -> entry.source().permalink())));
        } else if (incident.proposals().containsKey(field)) {
            Instant proposed = incident.proposals().get(field);
            times.put(fact, new Known(proposed, Standing.PROPOSED, Optional.empty(), Optional.empty()));
        }
    }

    /** The last entry that gave this time, by name or by the verb that sets it, or confirmed all of them. */
    private Optional<Entry> source(String field, boolean confirmed) {
        return entries.stream()
                .filter(entry -> switch (entry.kind()) {
                    case TIME_CORRECTED -> field.equals(entry.facts().get("fact"));
                    case STATUS -> field.equals(SET_BY.get(entry.facts().getOrDefault("after", "")));
                    case FACTS_CONFIRMED -> confirmed;
                    default -> false;
                })
                .reduce((before, after) -> after);
    }
}
