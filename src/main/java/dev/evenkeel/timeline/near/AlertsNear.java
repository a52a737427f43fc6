package dev.evenkeel.timeline.near;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import dev.evenkeel.alert.Alert;
import dev.evenkeel.alert.AlertRung;
import dev.evenkeel.alert.Alerts;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Fact;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.incident.Moments;
import dev.evenkeel.incident.act.CorrectTimes;
import dev.evenkeel.incident.news.IncidentDeclared;
import dev.evenkeel.incident.news.ServicesChanged;
import dev.evenkeel.timeline.Kind;
import dev.evenkeel.timeline.Ledger;
import dev.evenkeel.timeline.NewEntry;
import dev.evenkeel.timeline.Source;

/**
 * Writes down the alerts of an open incident's services: those of the hours before it, those that still ring, and everything since. The
 * first one before it was declared is proposed as the moment it was detected.
 */
@ApplicationScoped
class AlertsNear {

    private static final Duration BEFORE = Duration.ofHours(4);

    private final Incidents incidents;
    private final Alerts alerts;
    private final Ledger ledger;
    private final CorrectTimes times;

    @Inject
    AlertsNear(Incidents incidents, Alerts alerts, Ledger ledger, CorrectTimes times) {
        this.incidents = incidents;
        this.alerts = alerts;
        this.ledger = ledger;
        this.times = times;
    }

    void on(@Observes AlertRung rung) {
        rung.alert().service().stream()
                .flatMap(service -> incidents.openConcerning(service).stream())
                .forEach(incident -> {
                    if (rung.alert().isFiring() || !rung.alert().startedAt().isBefore(from(incident))) {
                        take(incident, List.of(rung.alert()));
                    }
                });
    }

    void on(@Observes IncidentDeclared declared) {
        lookBack(declared.incident());
    }

    void on(@Observes ServicesChanged changed) {
        lookBack(changed.incident());
    }

    private void lookBack(IncidentFacts incident) {
        take(
                incident,
                incident.services().stream()
                        .flatMap(service -> alerts.of(service, from(incident)).stream())
                        .toList());
    }

    private static Instant from(IncidentFacts incident) {
        return incident.impactStartedAt().orElse(incident.declaredAt()).minus(BEFORE);
    }

    private void take(IncidentFacts incident, List<Alert> near) {
        near.forEach(alert -> write(incident, alert));
        Optional<Instant> proposed = Optional.ofNullable(incident.proposals().get(Fact.DETECTED.field()));
        near.stream()
                .map(Alert::startedAt)
                .filter(at -> !at.isAfter(incident.declaredAt()))
                .min(Comparator.naturalOrder())
                .filter(at -> incident.detectedAt().isEmpty())
                .filter(at -> proposed.isEmpty() || at.isBefore(proposed.get()))
                .ifPresent(at -> times.propose(incident.key(), Fact.DETECTED, at, Actor.BOT));
    }

    private void write(IncidentFacts incident, Alert alert) {
        String summary = alert.summary().map(": %s"::formatted).orElse("");
        String end = alert.endedAt()
                .map(at -> " (resolved %s)".formatted(Moments.show(at)))
                .orElse(" (firing)");
        NewEntry entry = NewEntry.from(
                        Source.of("webhook"),
                        incident.key(),
                        alert.startedAt(),
                        Kind.ALERT,
                        "Alert " + alert.title() + summary + end)
                .fact("alert", alert.ref())
                .fact("state", alert.isFiring() ? "firing" : "resolved");
        ledger.writeOnce(entry, "alert:" + alert.ref());
    }
}
