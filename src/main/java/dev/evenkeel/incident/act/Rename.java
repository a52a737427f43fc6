package dev.evenkeel.incident.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.Words;
import dev.evenkeel.incident.news.IncidentRetitled;

/** Gives an incident a better title. Its channel keeps its name, so that links hold. */
@ApplicationScoped
public class Rename {

    private final Acting acting;
    private final Event<IncidentRetitled> retitled;

    @Inject
    Rename(Acting acting, Event<IncidentRetitled> retitled) {
        this.acting = acting;
        this.retitled = retitled;
    }

    /** Sets the title as {@link Words#title} cleans it; refused as {@link Words#titleRefusal} says. */
    @Transactional
    public Result to(String key, String title, Actor by) {
        return acting.on(key, (incident, before, now) -> {
            String clean = Words.title(title);
            if (clean.equals(before.title())) {
                return new Result.Already(before, "That is already the title of %s.".formatted(before.key()));
            }
            return Words.titleRefusal(title).<Result>map(Result.Refused::new).orElseGet(() -> {
                incident.rename(clean);
                retitled.fire(new IncidentRetitled(incident.facts(), before.title(), clean, by, now));
                return new Result.Done(incident.facts());
            });
        });
    }
}
