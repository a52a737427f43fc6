package dev.evenkeel.mitigation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Place;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.channel.Named;
import dev.evenkeel.mitigation.news.VerdictGiven;
import dev.evenkeel.timeline.Kind;
import dev.evenkeel.timeline.Ledger;
import dev.evenkeel.timeline.NewEntry;
import dev.evenkeel.work.Priority;

/** Writes down whether a mitigation helped. The first verdict stands; what was too early to judge can be judged later. */
@ApplicationScoped
public class GiveVerdict {

    private final Incidents incidents;
    private final Mitigations mitigations;
    private final Ledger ledger;
    private final Chat chat;
    private final InstantSource clock;
    private final Event<VerdictGiven> given;

    @Inject
    GiveVerdict(
            Incidents incidents,
            Mitigations mitigations,
            Ledger ledger,
            Chat chat,
            InstantSource clock,
            Event<VerdictGiven> given) {
        this.incidents = incidents;
        this.mitigations = mitigations;
        this.ledger = ledger;
        this.chat = chat;
        this.clock = clock;
        this.given = given;
    }

    /** Judges one mitigation of an incident. */
    @Transactional
    public Result give(String key, long mitigationId, Verdict verdict, Actor by) {
        Optional<IncidentFacts> incident = incidents.byKey(key);
        Optional<MitigationRow> row = mitigations.forChange(key, mitigationId);
        if (incident.isEmpty() || row.isEmpty()) {
            return new Result.Refused("There is no such attempt. `/incident tried WHAT` writes one down.");
        }
        Mitigation before = row.get().mitigation();
        if (before.verdict().filter(known -> known != Verdict.TOO_EARLY).isPresent()) {
            return new Result.Already(
                    incident.get(),
                    "That was judged already: %s."
                            .formatted(before.verdict().get().words()));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.get().judge(verdict, by.userId(), now);
        tell(incident.get(), row.get().mitigation(), verdict, by, now);
        return new Result.Done(incident.get());
    }

    private void tell(IncidentFacts incident, Mitigation judged, Verdict verdict, Actor by, Instant now) {
        ledger.write(NewEntry.by(by, incident.key(), now, Kind.VERDICT, judged.what() + ": " + verdict.words())
                .fact("mitigation", Long.toString(judged.id()))
                .fact("verdict", verdict.word()));
        if (verdict != Verdict.TOO_EARLY) {
            chat.say(
                    new Place.Room(incident.key()),
                    incident.key(),
                    Message.line("{}: *" + verdict.words() + "*, says {}.", judged.what(), Named.actor(by)),
                    Priority.REST);
        }
        given.fire(new VerdictGiven(incident, judged, verdict, by, now));
    }
}
