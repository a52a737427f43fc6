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
import dev.evenkeel.incident.Words;
import dev.evenkeel.incident.channel.Named;
import dev.evenkeel.mitigation.news.MitigationTried;
import dev.evenkeel.people.Team;
import dev.evenkeel.timeline.Kind;
import dev.evenkeel.timeline.Ledger;
import dev.evenkeel.timeline.NewEntry;
import dev.evenkeel.work.Priority;

/** Writes down that something was tried, and understands which changes it takes back. */
@ApplicationScoped
public class RecordAttempt {

    private final Incidents incidents;
    private final Mitigations mitigations;
    private final GiveVerdict giveVerdict;
    private final WhatItTakesBack takesBack;
    private final Ledger ledger;
    private final Chat chat;
    private final Team team;
    private final InstantSource clock;
    private final Event<MitigationTried> tried;

    @Inject
    RecordAttempt(
            Incidents incidents,
            Mitigations mitigations,
            GiveVerdict giveVerdict,
            WhatItTakesBack takesBack,
            Ledger ledger,
            Chat chat,
            Team team,
            InstantSource clock,
            Event<MitigationTried> tried) {
        this.incidents = incidents;
        this.mitigations = mitigations;
        this.giveVerdict = giveVerdict;
        this.takesBack = takesBack;
        this.ledger = ledger;
        this.chat = chat;
        this.team = team;
        this.clock = clock;
        this.tried = tried;
    }

    /** Something was done; with a verdict where the person already has one. Only while the incident is open. */
    @Transactional
    public Result tried(String key, String what, Optional<Verdict> verdict, Actor by) {
        Optional<String> refusal = Words.textRefusal("What was tried", what);
        if (refusal.isPresent()) {
            return new Result.Refused(refusal.get());
        }
        Optional<IncidentFacts> incident = incidents.byKey(key);
        if (incident.filter(IncidentFacts::isOpen).isEmpty()) {
            return new Result.Refused(incident.map(facts -> "%s is %s; reopen it first with `/incident reopen`."
                            .formatted(key, facts.status().word()))
                    .orElse("There is no such incident. `/incident list` shows the open ones."));
        }
        Mitigation mitigation = record(incident.get(), Words.text(what), by);
        return verdict.isPresent()
                ? giveVerdict.give(key, mitigation.id(), verdict.get(), by)
                : new Result.Done(incident.get());
    }

    private Mitigation record(IncidentFacts incident, String what, Actor by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        WhatItTakesBack.Understood understood = takesBack.read(incident.key(), what, now);
        MitigationRow row =
                new MitigationRow(team.id(), incident.key(), understood.changes(), what, understood.kind(), false);
        row.doneBy(by.userId(), now);
        mitigations.persist(row);
        Mitigation mitigation = row.mitigation();
        ledger.write(NewEntry.by(by, incident.key(), now, Kind.MITIGATION, "Tried: " + what)
                .fact("mitigation", Long.toString(mitigation.id())));
        chat.say(
                new Place.Room(incident.key()),
                incident.key(),
                Message.line("Tried by {}: {}", Named.actor(by), what),
                Priority.REST);
        tried.fire(new MitigationTried(incident, mitigation, by, now));
        return mitigation;
    }
}
