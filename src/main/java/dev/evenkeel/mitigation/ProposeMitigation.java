package dev.evenkeel.mitigation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Place;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.channel.Named;
import dev.evenkeel.mitigation.suggest.HowToRun;
import dev.evenkeel.mitigation.suggest.Suggest;
import dev.evenkeel.people.Team;
import dev.evenkeel.suspect.SuspectsView.Item;
import dev.evenkeel.timeline.Kind;
import dev.evenkeel.timeline.Ledger;
import dev.evenkeel.timeline.NewEntry;
import dev.evenkeel.work.Priority;

/** Turns a suspect's way back into a plan that the channel sees. People carry it out; a second press finds the first plan. */
@ApplicationScoped
public class ProposeMitigation {

    private final Incidents incidents;
    private final Mitigations mitigations;
    private final Suggest suggest;
    private final HowToRun howToRun;
    private final Ledger ledger;
    private final Chat chat;
    private final Team team;
    private final InstantSource clock;

    @Inject
    ProposeMitigation(
            Incidents incidents,
            Mitigations mitigations,
            Suggest suggest,
            HowToRun howToRun,
            Ledger ledger,
            Chat chat,
            Team team,
            InstantSource clock) {
        this.incidents = incidents;
        this.mitigations = mitigations;
        this.suggest = suggest;
        this.howToRun = howToRun;
        this.ledger = ledger;
        this.chat = chat;
        this.team = team;
        this.clock = clock;
    }

    /** Plans the way back that is offered for a change, by {@code Change.ref()}. */
    @Transactional
    public Result propose(String key, String changeRef, Actor by) {
        Optional<IncidentFacts> incident = incidents.forChange(key).flatMap(locked -> incidents.byKey(key));
        if (incident.filter(IncidentFacts::isOpen).isEmpty()) {
            return new Result.Refused("That incident is not open any more; nothing was planned.");
        }
        Optional<Item> suspect = suggest.view(key, true)
                .flatMap(view -> view.items().stream()
                        .filter(item -> item.change().ref().equals(changeRef))
                        .findFirst());
        if (suspect.isEmpty()) {
            return new Result.Refused("That suspect is not on the list any more. `/incident suspects` shows it.");
        }
        String plan = suspect.get().mitigation().text();
        if (mitigations.of(key).stream()
                .anyMatch(known -> !known.isTried() && known.what().equals(plan))) {
            return new Result.Already(incident.get(), "That is planned already.");
        }
        write(incident.get(), suspect.get(), plan, by);
        return new Result.Done(incident.get());
    }

    private void write(IncidentFacts incident, Item suspect, String plan, Actor by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        MitigationRow row = new MitigationRow(
                team.id(),
                incident.key(),
                List.of(suspect.change().ref()),
                plan,
                suspect.mitigation().kind().word(),
                true);
        row.doneBy(by.userId(), now);
        mitigations.persist(row);
        ledger.write(NewEntry.by(by, incident.key(), now, Kind.MITIGATION, "Planned: " + plan)
                .fact("mitigation", Long.toString(row.mitigation().id())));
        Text line = Text.of("*Plan* by {}: {}.", Named.actor(by), plan);
        chat.say(
                new Place.Room(incident.key()),
                incident.key(),
                Message.of(
                        line,
                        List.of(
                                new Part.Words(line),
                                new Part.Words(howToRun.of(suspect)),
                                new Part.Why(Text.of(
                                        "One person does it. Then type `/incident tried {}`.", afterwards(suspect))))),
                Priority.PROMPT);
    }

    private static String afterwards(Item suspect) {
        String service = suspect.change().service();
        return switch (suspect.mitigation().kind()) {
            case REVERT_PREVIOUS, REVERT_N_BACK ->
                "revert " + service
                        + suspect.mitigation().target().map(to -> " to " + to).orElse("");
            case FLAG_OFF ->
                (HowToRun.isTurnedOff(suspect) ? "turned off flag " : "put back flag ")
                        + suspect.mitigation().target().orElse(service);
            case HALT_ROLLOUT, HALT_DATA_PUSH ->
                "halt " + suspect.mitigation().target().orElse(service);
            case CONFIG_REVERT, DATA_ROLLBACK, ROLLBACK_MIGRATION -> "roll back " + service;
            case ROLL_FORWARD, FIX_FORWARD -> "fix forward " + service;
            case NONE -> "WHAT";
        };
    }
}
