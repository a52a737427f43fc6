package dev.evenkeel.incident.act;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.Words;
import dev.evenkeel.incident.news.ServicesChanged;

/** Says which services are concerned. */
@ApplicationScoped
public class ChangeServices {

    private final Acting acting;
    private final Event<ServicesChanged> changed;

    @Inject
    ChangeServices(Acting acting, Event<ServicesChanged> changed) {
        this.acting = acting;
        this.changed = changed;
    }

    /** Names them all, in place of those named before; at least one. */
    @Transactional
    public Result to(String key, List<String> services, Actor by) {
        List<String> named = services.stream().distinct().toList();
        return acting.on(key, (incident, before, now) -> {
            if (named.isEmpty()) {
                return new Result.Refused("Name at least one service, such as `/incident svc checkout`.");
            }
            if (named.equals(before.services())) {
                return new Result.Already(before, "%s already names these services.".formatted(before.key()));
            }
            return Words.servicesRefusal(named).<Result>map(Result.Refused::new).orElseGet(() -> {
                incident.concern(named);
                changed.fire(new ServicesChanged(incident.facts(), before.services(), named, by, now));
                return new Result.Done(incident.facts());
            });
        });
    }
}
