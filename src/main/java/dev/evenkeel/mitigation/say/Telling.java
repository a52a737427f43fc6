package dev.evenkeel.mitigation.say;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Place;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.channel.Named;
import dev.evenkeel.mitigation.act.Act;
import dev.evenkeel.mitigation.act.ActState;
import dev.evenkeel.mitigation.act.Acts;
import dev.evenkeel.mitigation.act.Wanted;
import dev.evenkeel.mitigation.lever.Levers;
import dev.evenkeel.mitigation.lever.Reach;
import dev.evenkeel.timeline.Kind;
import dev.evenkeel.timeline.Ledger;
import dev.evenkeel.timeline.NewEntry;
import dev.evenkeel.work.Priority;

/** Says in the channel, and writes down, who pressed, what was sent and what came back. */
@ApplicationScoped
public class Telling {

    private static final Text BELOW = Text.of("Settled, see below.");

    private final Acts acts;
    private final ActCard card;
    private final Levers levers;
    private final Ledger ledger;
    private final Chat chat;
    private final InstantSource clock;

    @Inject
    Telling(Acts acts, ActCard card, Levers levers, Ledger ledger, Chat chat, InstantSource clock) {
        this.acts = acts;
        this.card = card;
        this.levers = levers;
        this.ledger = ledger;
        this.chat = chat;
        this.clock = clock;
    }

    /** Somebody pressed, and the outside is asked next. */
    public void pressed(Act act, Actor by) {
        replace(act, card.pressed(act));
        write(act, NewEntry.by(by, act.incidentKey(), now(), Kind.MITIGATION, sent(act)));
        say(
                act,
                Message.line(
                        "{} has pressed: {}. Asking {} now; until that is settled nobody else changes {}.",
                        Named.actor(by),
                        act.wanted().words(),
                        act.order().outside(),
                        act.wanted().service()));
    }

    private static String sent(Act act) {
        String what = act.undoes().isPresent() ? "Pressed Undo: " : "Pressed: ";
        return what + act.wanted().words() + " (" + act.order().how() + ")";
    }

    /** Somebody dropped the plan. */
    public void dropped(Act act, Actor by) {
        replace(act, card.over(act, Text.of("Dropped by {}.", Named.actor(by))));
        write(act, NewEntry.by(by, act.incidentKey(), now(), Kind.MITIGATION, "Plan dropped: " + act.what()));
    }

    /** Things have moved on since it was planned. */
    public void overtaken(Act act, Actor by, String nowOffered) {
        replace(act, card.over(act, Text.of("Overtaken: by now the way back is to {}.", nowOffered)));
        write(act, NewEntry.by(by, act.incidentKey(), now(), Kind.MITIGATION, "Plan overtaken: " + act.what()));
    }

    /** It stood as wanted already. */
    public void wasSo(Act act) {
        tell(act, Outcomes.wasSo(act));
    }

    /** The outside said no. */
    public void refused(Act act) {
        tell(act, Outcomes.refused(act));
    }

    /** It could not be sent in time. */
    public void tooLate(Act act, long minutes) {
        tell(act, Outcomes.tooLate(act, minutes));
    }

    /** The outside took it and ended badly. */
    public void failed(Act act) {
        tell(act, Outcomes.failed(act));
    }

    /**
     * Somebody looked, or could not.
     *
     * @param whyUnseen why nobody could
     */
    public void settled(Act act, Optional<String> whyUnseen) {
        tell(act, Outcomes.settled(act, whyUnseen));
    }

    /** It made it worse. */
    public void worse(Act act) {
        Text words = Text.of(
                "It got worse. *Undo first:* {}, then look further.",
                undo(act).map(Wanted::words).orElse(""));
        acts.shownOn(act.id(), say(act, card.result(act, words, undo(act), false)));
    }

    private void tell(Act act, Outcomes outcome) {
        replace(act, card.over(act, BELOW));
        NewEntry entry = NewEntry.by(
                Actor.BOT, act.incidentKey(), now(), Kind.MITIGATION, outcome.head() + ": " + outcome.sentence());
        write(act, act.answer().map(words -> entry.fact("answer", words)).orElse(entry));
        Text by = Text.of(" Pressed by {}.", Named.user(act.pressedBy().orElseThrow()));
        Text words = Text.of("*" + outcome.head() + ":* {}", outcome.sentence()).then(by);
        boolean again = act.state() == ActState.REFUSED || act.state() == ActState.UNKNOWN;
        Text all = again && !act.byHand().isEmpty() ? words.then(Text.of("\nBy hand: {}", act.byHand())) : words;
        UUID said = say(act, card.result(act, all, undo(act), again));
        acts.shownOn(act.id(), said);
    }

    /** How it can be put back; nothing where it was an undoing itself, and where no lever takes that. */
    public Optional<Wanted> undo(Act act) {
        return act.undoes().isEmpty() && act.state().mayBeUndone()
                ? act.back().filter(back -> levers.reach(back) instanceof Reach.Ready)
                : Optional.empty();
    }

    private void replace(Act act, Message message) {
        acts.cardOf(act.id()).ifPresent(said -> chat.replace(said, message));
    }

    private UUID say(Act act, Message message) {
        return chat.say(new Place.Room(act.incidentKey()), act.incidentKey(), message, Priority.PROMPT);
    }

    private void write(Act act, NewEntry entry) {
        ledger.write(entry.fact("mitigation", Long.toString(act.mitigation())).fact("act", Long.toString(act.id())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
