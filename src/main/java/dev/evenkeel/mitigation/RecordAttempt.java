package dev.evenkeel.mitigation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.catalog.Names;
import dev.evenkeel.catalog.Services;
import dev.evenkeel.change.Change;
import dev.evenkeel.change.Changes;
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
import dev.evenkeel.mitigation.suggest.Suggest;
import dev.evenkeel.people.Team;
import dev.evenkeel.suspect.SuspectsView;
import dev.evenkeel.suspect.back.Way;
import dev.evenkeel.timeline.Kind;
import dev.evenkeel.timeline.Ledger;
import dev.evenkeel.timeline.NewEntry;
import dev.evenkeel.work.Priority;

/** Writes down that something was tried, and understands which changes it takes back. */
@ApplicationScoped
public class RecordAttempt {

    private static final Duration BACK = Duration.ofDays(28);

    private final Incidents incidents;
    private final Mitigations mitigations;
    private final GiveVerdict giveVerdict;
    private final Suggest suggest;
    private final Changes changes;
    private final Services services;
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
            Suggest suggest,
            Changes changes,
            Services services,
            Ledger ledger,
            Chat chat,
            Team team,
            InstantSource clock,
            Event<MitigationTried> tried) {
        this.incidents = incidents;
        this.mitigations = mitigations;
        this.giveVerdict = giveVerdict;
        this.suggest = suggest;
        this.changes = changes;
        this.services = services;
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
        WhatWasTried understood = WhatWasTried.read(
                what, recent(now), name -> services.names().find(name), mitigations.inVain(incident.key()));
        List<String> undone =
                behindFlag(incident.key(), what, understood).map(List::of).orElse(understood.changes());
        MitigationRow row = new MitigationRow(team.id(), incident.key(), undone, what, understood.kind(), false);
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

    /** A flag that is put back is the way out of a change it may not even belong to: one of a service before its own. */
    private Optional<String> behindFlag(String key, String what, WhatWasTried understood) {
        if (!understood.kind().equals("flag_off")) {
            return Optional.empty();
        }
        Set<String> words = new HashSet<>(List.of(what.split("[\\s,;:()]+")));
        return suggest.view(key, true).map(SuspectsView::items).orElse(List.of()).stream()
                .filter(item -> item.mitigation().kind() == Way.FLAG_OFF
                        && item.mitigation().target().filter(words::contains).isPresent())
                .map(item -> item.change().ref())
                .findFirst();
    }

    private List<Change> recent(Instant now) {
        Names names = services.names();
        return changes.within(now.minus(BACK), now).stream()
                .map(change -> change.on(names.orAsCalled(change.service())))
                .toList();
    }
}
