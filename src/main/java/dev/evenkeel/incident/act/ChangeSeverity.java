package dev.evenkeel.incident.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.news.SeverityChanged;

/** Says how bad it is. */
@ApplicationScoped
public class ChangeSeverity {

    private final Acting acting;
    private final Event<SeverityChanged> changed;

    @Inject
    ChangeSeverity(Acting acting, Event<SeverityChanged> changed) {
        this.acting = acting;
        this.changed = changed;
    }

    /** Sets it, up or down. Choosing the one that was only assumed so far counts as a change. */
    @Transactional
    public Result to(String key, Severity severity, Actor by) {
        return acting.on(key, (incident, before, now) -> {
            boolean assumed = "proposed".equals(before.factStates().get("severity"));
            if (before.severity() == severity && !assumed) {
                return new Result.Already(before, "%s is already %s.".formatted(before.key(), severity));
            }
            incident.acknowledge(by, now);
            incident.raiseTo(severity);
            changed.fire(new SeverityChanged(incident.facts(), before.severity(), severity, by, now));
            return new Result.Done(incident.facts());
        });
    }
}
