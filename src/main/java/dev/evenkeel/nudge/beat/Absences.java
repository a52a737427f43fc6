package dev.evenkeel.nudge.beat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.nudge.Prompt;
import dev.evenkeel.nudge.Scene;
import dev.evenkeel.nudge.Scenes;
import dev.evenkeel.nudge.row.PromptRow;
import dev.evenkeel.nudge.row.Pulse;
import dev.evenkeel.nudge.row.Round;
import dev.evenkeel.nudge.row.Rounds;
import dev.evenkeel.nudge.row.RowState;
import dev.evenkeel.nudge.rule.Missed;
import dev.evenkeel.nudge.rule.Spoken;
import dev.evenkeel.timeline.Kind;
import dev.evenkeel.timeline.Ledger;
import dev.evenkeel.timeline.NewEntry;

/** Notices that the bot was away, and owns up to what was missed. */
@ApplicationScoped
class Absences {

    /** Shorter ones are an ordinary restart. */
    private static final Duration WORTH_A_WORD = Duration.ofSeconds(15);

    private static final Duration WORTH_AN_ENTRY = Duration.ofMinutes(2);

    private final Pulse pulse;
    private final Rounds rounds;
    private final Instance<Prompt> prompts;
    private final Scenes scenes;
    private final Ledger ledger;

    /** Real time of this node's last beat: the clock may be moved, and that is no absence. Null before the first beat. */
    private final AtomicReference<Long> beatNanos = new AtomicReference<>();

    @Inject
    Absences(Pulse pulse, Rounds rounds, @Any Instance<Prompt> prompts, Scenes scenes, Ledger ledger) {
        this.pulse = pulse;
        this.rounds = rounds;
        this.prompts = prompts;
        this.scenes = scenes;
        this.ledger = ledger;
    }

    /** A beat is now. When no node beat for a while, every open incident is to hear of it. */
    @Transactional(TxType.REQUIRES_NEW)
    void beat(Instant now) {
        Long before = beatNanos.getAndSet(System.nanoTime());
        boolean wasHere =
                before != null && Duration.ofNanos(System.nanoTime() - before).compareTo(WORTH_A_WORD) < 0;
        if (!wasHere) {
            pulse.last()
                    .filter(last -> Duration.between(last, now).compareTo(WORTH_A_WORD) >= 0)
                    .ifPresent(last -> rounds.away(last, now));
        }
        pulse.beat(now);
    }

    /** Forgets that this node was ever here, as a process that has just started. */
    void begin() {
        beatNanos.set(null);
    }

    /** What is to be said about an absence in one incident: nothing where nothing was missed. */
    Optional<Text> confess(IncidentFacts incident, Round round, List<PromptRow> rows, Instant now) {
        Optional<Round.Absence> absence = round.absence();
        if (absence.isEmpty()) {
            return Optional.empty();
        }
        round.forgetAbsence();
        Instant from = absence.get().from();
        Instant until = absence.get().until();
        Duration away = Duration.between(from, until);
        List<Missed> missed = missed(incident, round, rows, absence.get());
        if (!missed.isEmpty() || away.compareTo(WORTH_AN_ENTRY) >= 0) {
            String words = missed.isEmpty()
                    ? "The bot was away " + Spoken.length(away) + "; no prompt was missed."
                    : "The bot was away: " + Missed.sentence(away, missed);
            ledger.write(NewEntry.by(Actor.BOT, incident.key(), from, Kind.GAP, words)
                    .fact("until", until.toString()));
        }
        return missed.isEmpty() ? Optional.empty() : Optional.of(Text.of(Missed.sentence(away, missed)));
    }

    private List<Missed> missed(IncidentFacts incident, Round round, List<PromptRow> rows, Round.Absence absence) {
        Map<Prompt.Noun, Long> times = new TreeMap<>(java.util.Comparator.comparing(Prompt.Noun::one));
        for (Prompt prompt : prompts) {
            Optional<Scene> scene = scenes.of(prompt, incident, round, rows, absence.until());
            rows.stream()
                    .filter(row -> scene.isPresent() && row.prompt().equals(prompt.id()))
                    .filter(row -> row.state() == RowState.SCHEDULED || row.state() == RowState.SNOOZED)
                    .filter(row ->
                            row.nextAt().filter(at -> isWithin(at, absence)).isPresent())
                    .filter(row -> prompt.turn(scene.get(), row.subject()) instanceof Prompt.Ask)
                    .forEach(row -> times.merge(
                            prompt.noun(),
                            Missed.times(row.nextAt().orElseThrow(), prompt.rhythm(scene.get()), absence.until()),
                            Long::sum));
        }
        List<Missed> missed = new ArrayList<>();
        times.forEach((noun, count) -> missed.add(new Missed(noun.one(), noun.many(), count)));
        return missed;
    }

    private static boolean isWithin(Instant at, Round.Absence absence) {
        return at.isAfter(absence.from()) && !at.isAfter(absence.until());
    }
}
