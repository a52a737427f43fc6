package dev.evenkeel.mitigation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.change.Change;
import dev.evenkeel.change.Changes;
import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Place;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.channel.Named;
import dev.evenkeel.mitigation.news.SuspectCleared;
import dev.evenkeel.timeline.Kind;
import dev.evenkeel.timeline.Ledger;
import dev.evenkeel.timeline.NewEntry;
import dev.evenkeel.work.Priority;

/** Rules a suspect out. It stays on the list, last, with who said so. */
@ApplicationScoped
public class ClearSuspect {

    private final Incidents incidents;
    private final ClearedSuspects cleared;
    private final Changes changes;
    private final Ledger ledger;
    private final Chat chat;
    private final InstantSource clock;
    private final Event<SuspectCleared> news;

    @Inject
    ClearSuspect(
            Incidents incidents,
            ClearedSuspects cleared,
            Changes changes,
            Ledger ledger,
            Chat chat,
            InstantSource clock,
            Event<SuspectCleared> news) {
        this.incidents = incidents;
        this.cleared = cleared;
        this.changes = changes;
        this.ledger = ledger;
        this.chat = chat;
        this.clock = clock;
        this.news = news;
    }

    /** Rules out one change, by {@code Change.ref()}. */
    @Transactional
    public Result clear(String key, String changeRef, Optional<String> reason, Actor by) {
        Optional<IncidentFacts> incident = incidents.forChange(key).flatMap(locked -> incidents.byKey(key));
        Optional<Change> change = changes.byRef(changeRef);
        if (incident.isEmpty() || change.isEmpty()) {
            return new Result.Refused("That suspect is not known. `/incident suspects` shows the list.");
        }
        if (!incident.get().isOpen()) {
            return new Result.Refused("%s is %s; nothing is suspected any more."
                    .formatted(key, incident.get().status().word()));
        }
        if (cleared.of(key).stream().anyMatch(known -> known.changeRef().equals(changeRef))) {
            return new Result.Already(incident.get(), "That change was ruled out already.");
        }
        tell(incident.get(), change.get(), reason, by);
        return new Result.Done(incident.get());
    }

    private void tell(IncidentFacts incident, Change change, Optional<String> reason, Actor by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ClearedSuspect suspect = new ClearedSuspect(change.ref(), ChangeName.of(change), reason, by.userId(), now);
        cleared.add(incident.key(), suspect);
        String because = reason.map(why -> ": " + why).orElse("");
        ledger.write(
                NewEntry.by(by, incident.key(), now, Kind.SUSPECT_CLEARED, "Ruled out: " + suspect.title() + because)
                        .fact("change", change.ref()));
        chat.say(
                new Place.Room(incident.key()),
                incident.key(),
                Message.line("Not it, says {}: {}{}", Named.actor(by), suspect.title(), because),
                Priority.REST);
        news.fire(new SuspectCleared(incident, suspect, by, now));
    }
}
