package dev.evenkeel.incident;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One stretch of impact of an {@link Incident}. */
@Entity
@Table(name = "impact_window")
class ImpactWindow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String teamId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "incident_id")
    private Incident incident;

    private int ordinal;
    private Instant startedAt;
    private Instant detectedAt;
    private Instant mitigatedAt;
    private Instant resolvedAt;

    protected ImpactWindow() {}

    ImpactWindow(
            Incident incident, String teamId, int ordinal, Optional<Instant> startedAt, Optional<Instant> detectedAt) {
        this.incident = incident;
        this.teamId = teamId;
        this.ordinal = ordinal;
        this.startedAt = startedAt.orElse(null);
        this.detectedAt = detectedAt.orElse(null);
    }

    void startedAt(Instant at) {
        startedAt = at;
    }

    void detectedAt(Instant at) {
        detectedAt = at;
    }

    void mitigatedAt(Instant at) {
        mitigatedAt = at;
    }

    void resolvedAt(Instant at) {
        resolvedAt = at;
    }

    Impact facts() {
        return new Impact(
                Optional.ofNullable(startedAt),
                Optional.ofNullable(detectedAt),
                Optional.ofNullable(mitigatedAt),
                Optional.ofNullable(resolvedAt));
    }
}
