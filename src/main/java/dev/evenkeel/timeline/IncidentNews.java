package dev.evenkeel.timeline;

import java.time.InstantSource;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Fact;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Moments;
import dev.evenkeel.incident.Status;
import dev.evenkeel.incident.news.ChannelFailed;
import dev.evenkeel.incident.news.FactsConfirmed;
import dev.evenkeel.incident.news.ImpactDescribed;
import dev.evenkeel.incident.news.IncidentDeclared;
import dev.evenkeel.incident.news.IncidentRetitled;
import dev.evenkeel.incident.news.RoleChanged;
import dev.evenkeel.incident.news.ServicesChanged;
import dev.evenkeel.incident.news.SeverityChanged;
import dev.evenkeel.incident.news.StatusChanged;
import dev.evenkeel.incident.news.TimesCorrected;
import dev.evenkeel.incident.news.UpdatePosted;

/** Writes down whatever happens to an incident itself. */
@ApplicationScoped
class IncidentNews {

    private final Ledger ledger;
    private final InstantSource clock;

    @Inject
    IncidentNews(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    void on(@Observes IncidentDeclared it) {
        IncidentFacts incident = it.incident();
        String services = incident.services().isEmpty() ? "" : " on " + String.join(", ", incident.services());
        String text = "Declared %s%s%s: %s"
                .formatted(incident.drill() ? "DRILL " : "", incident.severity(), services, incident.title());
        ledger.write(NewEntry.by(it.by(), incident.key(), it.at(), Kind.DECLARED, text)
                .fact("severity", incident.severity().name()));
    }

    void on(@Observes SeverityChanged it) {
        String text = it.before() == it.after() ? it.after() + " chosen" : it.before() + " → " + it.after();
        ledger.write(NewEntry.by(it.by(), it.incident().key(), it.at(), Kind.SEVERITY, text)
                .fact("before", it.before().name())
                .fact("after", it.after().name()));
    }

    void on(@Observes StatusChanged it) {
        ledger.write(NewEntry.by(it.by(), it.incident().key(), it.since(), Kind.STATUS, status(it))
                .fact("before", it.before().word())
                .fact("after", it.after().word()));
    }

    void on(@Observes RoleChanged it) {
        String text = it.after()
                .map(userId -> "<@%s> is %s".formatted(userId, it.role().title()))
                .orElse("Nobody is %s any more".formatted(it.role().title()));
        String before =
                it.before().map(userId -> ", after <@%s>".formatted(userId)).orElse("");
        ledger.write(NewEntry.by(it.by(), it.incident().key(), it.at(), Kind.ROLE, text + before)
                .fact("role", it.role().word())
                .fact("user", it.after().orElse("")));
    }

    void on(@Observes TimesCorrected it) {
        String was = it.before().map(at -> ", was " + Moments.show(at)).orElse("");
        String text = "%s: %s%s".formatted(Fact.named(it.fact()).title(), Moments.show(it.after()), was);
        ledger.write(NewEntry.by(it.by(), it.incident().key(), it.at(), Kind.TIME_CORRECTED, text)
                .fact("fact", it.fact())
                .fact("after", it.after().toString()));
    }

    void on(@Observes FactsConfirmed it) {
        ledger.write(NewEntry.by(it.by(), it.incident().key(), it.at(), Kind.FACTS_CONFIRMED, "Times confirmed"));
    }

    void on(@Observes UpdatePosted it) {
        ledger.write(NewEntry.by(it.by(), it.incident().key(), it.at(), Kind.UPDATE, it.text()));
    }

    void on(@Observes IncidentRetitled it) {
        String text = "Title: %s (was: %s)".formatted(it.after(), it.before());
        ledger.write(NewEntry.by(it.by(), it.incident().key(), it.at(), Kind.TITLE, text));
    }

    void on(@Observes ImpactDescribed it) {
        ledger.write(NewEntry.by(it.by(), it.incident().key(), it.at(), Kind.IMPACT, "Impact: " + it.after()));
    }

    void on(@Observes ServicesChanged it) {
        String text = "Services: %s%s".formatted(String.join(", ", it.after()), was(it.before()));
        ledger.write(NewEntry.by(it.by(), it.incident().key(), it.at(), Kind.SERVICES, text));
    }

    void on(@Observes ChannelFailed it) {
        String text = "Its channel could not be opened: " + it.error();
        ledger.write(NewEntry.by(Actor.BOT, it.incident().key(), clock.instant(), Kind.CHANNEL, text));
    }

    private static String was(List<String> services) {
        return services.isEmpty() ? "" : " (was: " + String.join(", ", services) + ")";
    }

    private static String status(StatusChanged it) {
        String verb = it.after() == Status.INVESTIGATING ? "Reopened" : capital(it.after());
        return it.text().map(text -> verb + ": " + text).orElse(verb);
    }

    private static String capital(Status status) {
        return switch (status) {
            case MONITORING -> "Mitigated, monitoring";
            case INVESTIGATING, IDENTIFIED, RESOLVED, CLOSED, CANCELED ->
                status.name().charAt(0) + status.word().substring(1);
        };
    }
}
