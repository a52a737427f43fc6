package dev.evenkeel.mitigation.plan;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.access.WhoMayAct;
import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Place;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.channel.Named;
import dev.evenkeel.mitigation.Mitigation;
import dev.evenkeel.mitigation.Mitigations;
import dev.evenkeel.mitigation.act.Act;
import dev.evenkeel.mitigation.act.Acts;
import dev.evenkeel.mitigation.act.Order;
import dev.evenkeel.mitigation.act.Proposed;
import dev.evenkeel.mitigation.lever.Levers;
import dev.evenkeel.mitigation.lever.Reach;
import dev.evenkeel.mitigation.say.ActCard;
import dev.evenkeel.timeline.Kind;
import dev.evenkeel.timeline.Ledger;
import dev.evenkeel.timeline.NewEntry;
import dev.evenkeel.work.Priority;

/** Writes a plan down and says it: with a button where the bot can walk the way itself, with the command to paste where not. */
@ApplicationScoped
class PutPlan {

    private final Mitigations mitigations;
    private final Levers levers;
    private final Acts acts;
    private final ActCard card;
    private final WhoMayAct whoMayAct;
    private final Ledger ledger;
    private final Chat chat;
    private final InstantSource clock;

    @Inject
    PutPlan(
            Mitigations mitigations,
            Levers levers,
            Acts acts,
            ActCard card,
            WhoMayAct whoMayAct,
            Ledger ledger,
            Chat chat,
            InstantSource clock) {
        this.mitigations = mitigations;
        this.levers = levers;
        this.acts = acts;
        this.card = card;
        this.whoMayAct = whoMayAct;
        this.ledger = ledger;
        this.chat = chat;
        this.clock = clock;
    }

    Result put(IncidentFacts incident, Plan plan, Actor by) {
        boolean known = mitigations.of(incident.key()).stream()
                .anyMatch(one -> !one.isTried() && one.what().equals(plan.what()));
        if (known) {
            return new Result.Already(incident, "That is planned already.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Mitigation mitigation =
                mitigations.plan(incident.key(), plan.changes(), plan.what(), plan.kind(), by.userId(), now);
        ledger.write(NewEntry.by(by, incident.key(), now, Kind.MITIGATION, "Planned: " + plan.what())
                .fact("mitigation", Long.toString(mitigation.id())));
        Reach reach = incident.drill()
                ? new Reach.NotMine()
                : plan.wanted().map(levers::reach).orElseGet(Reach.NotMine::new);
        switch (reach) {
            case Reach.Ready(Order order) -> offer(incident, plan, mitigation, order, by, now);
            case Reach.Missing(String sentence) -> sayByHand(incident, plan, by, Optional.of(sentence));
            case Reach.NotMine none -> sayByHand(incident, plan, by, Optional.empty());
        }
        return new Result.Done(incident);
    }

    private void offer(IncidentFacts incident, Plan plan, Mitigation mitigation, Order order, Actor by, Instant now) {
        Act act = acts.propose(
                new Proposed(
                        incident.key(),
                        mitigation.id(),
                        Optional.empty(),
                        order,
                        plan.what(),
                        plan.detail(),
                        plan.command(),
                        plan.suspect()),
                by.userId(),
                now);
        String who =
                whoMayAct.spoken(order.wanted().service(), order.wanted().deed().word());
        UUID said = chat.say(new Place.Room(incident.key()), incident.key(), card.proposal(act, who), Priority.PROMPT);
        acts.shownOn(act.id(), said);
    }

    private void sayByHand(IncidentFacts incident, Plan plan, Actor by, Optional<String> missing) {
        Text line = Text.of("*Plan* by {}: {}.", Named.actor(by), plan.what());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Words(line));
        if (!plan.detail().isEmpty()) {
            parts.add(new Part.Words(Text.of("{}", plan.detail())));
        }
        if (!plan.byHand().spans().isEmpty()) {
            parts.add(new Part.Words(plan.byHand()));
        }
        parts.add(new Part.Why(Text.of("One person does it. Then type `/incident tried {}`.", plan.afterwards())
                .then(missing.map(sentence -> Text.of(" {}", sentence)).orElse(Text.EMPTY))));
        chat.say(new Place.Room(incident.key()), incident.key(), Message.of(line, parts), Priority.PROMPT);
    }
}
