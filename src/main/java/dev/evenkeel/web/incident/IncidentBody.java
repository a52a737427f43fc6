package dev.evenkeel.web.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.evenkeel.incident.Fact;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Metrics;
import dev.evenkeel.incident.Role;

/**
 * An incident as the API gives it. What nobody said is null.
 *
 * @param severity {@code SEV1} to {@code SEV4}
 * @param declaredBy user id, or the name of an API token
 * @param roles every role; null where nobody holds it
 * @param facts how far each time may be trusted: confirmed, stated, proposed or null
 * @param proposed times nobody has taken over yet; they stand nowhere else
 * @param metrics in seconds
 */
public record IncidentBody(
        String key,
        int number,
        String title,
        String severity,
        String status,
        List<String> services,
        Channel channel,
        @JsonProperty("private") boolean isPrivate,
        boolean drill,
        String declaredBy,
        Map<String, String> roles,
        Optional<Instant> impactStartedAt,
        Optional<Instant> detectedAt,
        Instant declaredAt,
        Optional<Instant> acknowledgedAt,
        Optional<Instant> identifiedAt,
        Optional<Instant> mitigatedAt,
        Optional<Instant> resolvedAt,
        Optional<Instant> closedAt,
        Map<String, String> facts,
        Map<String, Instant> proposed,
        Figures metrics,
        Optional<String> impact,
        Optional<String> description,
        Optional<Instant> lastUpdateAt,
        Optional<String> lastUpdate) {

    /** Where it is talked about; both null until the channel exists. */
    public record Channel(Optional<String> id, Optional<String> name) {}

    /** Lengths of time in seconds. */
    public record Figures(Optional<Long> ttd, Optional<Long> tta, Optional<Long> ttm, Optional<Long> ttr) {
        static Figures of(Metrics metrics) {
            return new Figures(
                    metrics.ttd().map(Duration::toSeconds),
                    metrics.tta().map(Duration::toSeconds),
                    metrics.ttm().map(Duration::toSeconds),
                    metrics.ttr().map(Duration::toSeconds));
        }
    }

    static IncidentBody of(IncidentFacts incident) {
        return new IncidentBody(
                incident.key(),
                incident.number(),
                incident.title(),
                incident.severity().name(),
                incident.status().word(),
                incident.services(),
                new Channel(incident.channelId(), incident.channelName()),
                incident.isPrivate(),
                incident.drill(),
                incident.declaredBy(),
                roles(incident),
                incident.impactStartedAt(),
                incident.detectedAt(),
                incident.declaredAt(),
                incident.acknowledgedAt(),
                incident.identifiedAt(),
                incident.mitigatedAt(),
                incident.resolvedAt(),
                incident.closedAt(),
                states(incident),
                new TreeMap<>(incident.proposals()),
                Figures.of(incident.metrics()),
                incident.impact(),
                incident.description(),
                incident.lastUpdateAt(),
                incident.lastUpdate());
    }

    private static Map<String, String> roles(IncidentFacts incident) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            roles.put(role.word(), incident.holder(role).orElse(null));
        }
        return roles;
    }

    private static Map<String, String> states(IncidentFacts incident) {
        Map<String, String> states = new LinkedHashMap<>();
        for (Fact fact : Fact.values()) {
            states.put(fact.field(), incident.factStates().get(fact.field()));
        }
        states.put("severity", incident.factStates().get("severity"));
        return states;
    }
}
