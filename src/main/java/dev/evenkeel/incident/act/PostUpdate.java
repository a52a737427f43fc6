package dev.evenkeel.incident.act;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.Status;
import dev.evenkeel.incident.Words;
import dev.evenkeel.incident.news.UpdatePosted;

/** Tells the others how it stands. */
@ApplicationScoped
public class PostUpdate {

    private final Acting acting;
    private final Event<UpdatePosted> posted;

    @Inject
    PostUpdate(Acting acting, Event<UpdatePosted> posted) {
        this.acting = acting;
        this.posted = posted;
    }

    /** Posts it; refused for a closed or canceled incident. The same words again are a new update. */
    @Transactional
    public Result post(String key, String text, Actor by) {
        return acting.on(
                key,
                (incident, before, now) -> Words.textRefusal("That update", text)
                        .or(() -> over(before))
                        .<Result>map(Result.Refused::new)
                        .orElseGet(() -> {
                            incident.acknowledge(by, now);
                            incident.update(Words.text(text), now);
                            posted.fire(new UpdatePosted(incident.facts(), Words.text(text), by, now));
                            return new Result.Done(incident.facts());
                        }));
    }

    private static Optional<String> over(IncidentFacts incident) {
        return incident.status() == Status.CLOSED || incident.status() == Status.CANCELED
                ? Optional.of("%s is %s; `/incident note TEXT` puts words on its timeline."
                        .formatted(incident.key(), incident.status().word()))
                : Optional.empty();
    }
}
