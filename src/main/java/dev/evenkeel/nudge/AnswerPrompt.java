package dev.evenkeel.nudge;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.chat.Form;
import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.nudge.row.PromptRow;
import dev.evenkeel.nudge.row.PromptRows;
import dev.evenkeel.nudge.row.Rounds;
import dev.evenkeel.nudge.row.RowState;
import dev.evenkeel.nudge.rule.Spoken;
import dev.evenkeel.nudge.say.Speaker;
import dev.evenkeel.timeline.Kind;
import dev.evenkeel.timeline.Ledger;
import dev.evenkeel.timeline.NewEntry;

/** Answers a question. The first answer wins; the message in the channel then says who answered what, and has no buttons left. */
@ApplicationScoped
public class AnswerPrompt {

    /** Id of every form that belongs to a question; its context is {@code <prompt id> <answer>}. */
    public static final String FORM = "prompt";

    private final Incidents incidents;
    private final Rounds rounds;
    private final PromptRows rows;
    private final Prompts prompts;
    private final Replan replan;
    private final Speaker speaker;
    private final Ledger ledger;
    private final InstantSource clock;

    @Inject
    AnswerPrompt(
            Incidents incidents,
            Rounds rounds,
            PromptRows rows,
            Prompts prompts,
            Replan replan,
            Speaker speaker,
            Ledger ledger,
            InstantSource clock) {
        this.incidents = incidents;
        this.rounds = rounds;
        this.rows = rows;
        this.prompts = prompts;
        this.replan = replan;
        this.speaker = speaker;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Answers.
     *
     * @param promptId id of the question, as its buttons carry it
     * @param answerId one of the prompt's answers
     * @param choice the person chosen, where the answer is one
     * @param form the fields of the form, by their ids; empty when none was filled yet
     */
    @Transactional
    public Answered answer(
            long promptId, String answerId, Actor by, Optional<String> choice, Map<String, String> form) {
        Held held = hold(promptId);
        if (held.refusal().isPresent()) {
            return held.refusal().get();
        }
        PromptRow row = held.row().orElseThrow();
        IncidentFacts incident = held.incident().orElseThrow();
        Optional<Prompt> prompt =
                prompts.named(row.prompt()).filter(known -> known.answers().contains(answerId));
        if (prompt.isEmpty()) {
            return new Answered.NoLonger("That is no answer to this question.");
        }
        if (prompt.get().addresseeOnly()
                && row.addressee().filter(to -> !to.equals(by.userId())).isPresent()) {
            return new Answered.NotYou("Only the " + prompt.get().audience().word() + " can answer this one.");
        }
        return carryOut(prompt.get(), row, incident, answerId, by, choice, form);
    }

    /** Puts a question off; once. */
    @Transactional
    public Answered snooze(long promptId, Duration pause, Actor by) {
        Held held = hold(promptId);
        return held.refusal().orElseGet(() -> later(held.row().orElseThrow(), by, pause, clock.instant()));
    }

    /** A question held until the transaction ends, or why it cannot be answered. */
    private record Held(Optional<PromptRow> row, Optional<IncidentFacts> incident, Optional<Answered> refusal) {}

    private Held hold(long promptId) {
        Optional<PromptRow> found = rows.byId(promptId);
        Optional<IncidentFacts> incident = found.flatMap(row -> incidents.byKey(row.incidentKey()));
        if (incident.isEmpty()) {
            return new Held(found, incident, Optional.of(new Answered.NoLonger("That question is gone.")));
        }
        incidents.forChange(incident.get().key());
        rounds.lock(incident.get().key(), incident.get().declaredAt());
        PromptRow row = rows.afresh(found.get());
        return new Held(found, incidents.byKey(row.incidentKey()), ended(row, incident.get()));
    }

    private Answered carryOut(
            Prompt prompt,
            PromptRow row,
            IncidentFacts incident,
            String answerId,
            Actor by,
            Optional<String> choice,
            Map<String, String> form) {
        Instant now = clock.instant();
        RowState before = row.state();
        Optional<Instant> nextBefore = row.nextAt();
        row.answered(answerId, by.userId(), by.via(), now);
        Given given = new Given(row.id(), incident, row.subject(), row.about(), answerId, by, choice, form, now);
        return switch (prompt.answer(given)) {
            case Effect.Taken taken -> done(row, by, taken, now);
            case Effect.Later later -> {
                row.stands(before, nextBefore.orElse(null));
                yield later(row, by, later.pause(), now);
            }
            case Effect.Fill fill -> {
                row.stands(before, nextBefore.orElse(null));
                yield new Answered.NeedsForm(addressed(fill.form(), row.id(), answerId));
            }
            case Effect.Told told -> {
                row.stands(before, nextBefore.orElse(null));
                yield new Answered.Told(told.words());
            }
            case Effect.Refused refused -> {
                row.stands(before, nextBefore.orElse(null));
                yield new Answered.NoLonger(refused.sentence());
            }
        };
    }

    private Answered done(PromptRow row, Actor by, Effect.Taken taken, Instant now) {
        Text echo = signed(by, taken.echo(), now);
        row.echoed(echo, taken.detail());
        taken.note()
                .map(note -> NewEntry.by(by, row.incidentKey(), now, Kind.PROMPT_ANSWER, note)
                        .fact("prompt", row.prompt())
                        .fact("answer", row.answer().orElseThrow()))
                .ifPresent(ledger::write);
        row.said().ifPresent(speaker::refresh);
        replan.of(row.incidentKey());
        return new Answered.Done(echo);
    }

    private Answered later(PromptRow row, Actor by, Duration pause, Instant now) {
        if (row.snoozedUntil().isPresent()) {
            return new Answered.NoLonger("This was put off once already. Answer it, or leave it to the next in line.");
        }
        Text echo = signed(by, Text.of("asked again in " + Spoken.length(pause)), now);
        row.snoozed(now.plus(pause), echo);
        row.said().ifPresent(speaker::refresh);
        replan.of(row.incidentKey());
        return new Answered.Done(echo);
    }

    private static Optional<Answered> ended(PromptRow row, IncidentFacts incident) {
        return switch (row.state()) {
            case SCHEDULED, POSTED, SNOOZED, ESCALATED -> Optional.empty();
            case ANSWERED ->
                Optional.of(new Answered.AlreadyAnswered(
                        row.answeredBy().orElseThrow(), row.answeredAt().orElseThrow()));
            case EXPIRED, CANCELED ->
                Optional.of(new Answered.NoLonger("This question is no longer open; " + incident.key() + " is "
                        + incident.status().word() + "."));
        };
    }

    private static Text signed(Actor by, Text echo, Instant now) {
        Object who = by.isPerson() ? new Span.Person(by.userId()) : by.userId();
        return Text.of("{}: {} (" + Spoken.clock(now) + ")", who, echo);
    }

    private static Form addressed(Form form, long promptId, String answerId) {
        return new Form(FORM, form.title(), form.submit(), promptId + " " + answerId, form.intro(), form.inputs());
    }
}
