package dev.evenkeel.alert;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.evenkeel.people.Team;

/** Takes alerts in, all or none, in any order and as often as they are told. One that fell silent stays so. */
@ApplicationScoped
public class RecordAlerts {

    private final Alerts alerts;
    private final Team team;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Event<AlertRung> rung;

    @Inject
    RecordAlerts(Alerts alerts, Team team, ObjectMapper json, InstantSource clock, Event<AlertRung> rung) {
        this.alerts = alerts;
        this.team = team;
        this.json = json;
        this.clock = clock;
        this.rung = rung;
    }

    /** Stores each, and answers those that were news. */
    @Transactional
    public List<Alert> all(List<Alert> told) {
        alerts.getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext(:key))")
                .setParameter("key", "alert " + team.id())
                .getSingleResult();
        Instant now = clock.instant();
        List<AlertRung> news = new ArrayList<>();
        for (Alert alert : told.stream().map(RecordAlerts::settled).toList()) {
            Optional<AlertRow> row = alerts.row(alert.fingerprint(), alert.startedAt());
            Optional<Alert> before = row.map(alerts::read);
            boolean late = before.filter(known -> !known.isFiring()).isPresent();
            if (!late && !before.equals(Optional.of(alert))) {
                AlertRow stored = row.orElseGet(() -> new AlertRow(team.id(), alert));
                stored.says(alert, alert.service().map(RecordAlerts::key).orElse(""), document(alert), now);
                alerts.persist(stored);
                news.add(new AlertRung(alert, before, true, now));
            }
        }
        news.stream()
                .map(it -> new AlertRung(
                        it.alert(), it.before(), alerts.anyRings(it.alert().group()), now))
                .forEach(rung::fire);
        return news.stream().map(AlertRung::alert).toList();
    }

    /** To the microsecond, as it is stored and found again. */
    private static Alert settled(Alert alert) {
        return new Alert(
                alert.group(),
                alert.fingerprint(),
                alert.name(),
                alert.service(),
                alert.severity(),
                alert.summary(),
                alert.url(),
                alert.startedAt().truncatedTo(ChronoUnit.MICROS),
                alert.endedAt().map(at -> at.truncatedTo(ChronoUnit.MICROS)));
    }

    private static String key(String service) {
        return service.strip().toLowerCase(Locale.ROOT);
    }

    private String document(Alert alert) {
        try {
            return json.writeValueAsString(alert);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
