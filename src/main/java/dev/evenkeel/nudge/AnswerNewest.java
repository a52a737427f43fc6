package dev.evenkeel.nudge;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.nudge.row.PromptRow;
import dev.evenkeel.nudge.row.PromptRows;

/** Answers by command what was asked last: the newest open question of an incident addressed to somebody, or to everybody. */
@ApplicationScoped
public class AnswerNewest {

    private static final Duration LONGEST = Duration.ofHours(24);

    private final PromptRows rows;
    private final Prompts prompts;
    private final AnswerPrompt answers;

    @Inject
    AnswerNewest(PromptRows rows, Prompts prompts, AnswerPrompt answers) {
        this.rows = rows;
        this.prompts = prompts;
        this.answers = answers;
    }

    /** Gives the question's first answer. */
    @Transactional
    public Answered ack(String incidentKey, Actor by) {
        Optional<PromptRow> newest = newest(incidentKey, by);
        Optional<String> first = newest.flatMap(row -> prompts.named(row.prompt()))
                .map(prompt -> prompt.answers().getFirst());
        return first.map(answer -> answers.answer(newest.get().id(), answer, by, Optional.empty(), Map.of()))
                .orElseGet(() -> nothing(incidentKey));
    }

    /** Puts the question off, by up to a day; once. */
    @Transactional
    public Answered snooze(String incidentKey, Duration pause, Actor by) {
        if (pause.isNegative() || pause.isZero() || pause.compareTo(LONGEST) > 0) {
            return new Answered.NoLonger("Write how long, up to a day: `/incident snooze 10m`.");
        }
        return newest(incidentKey, by)
                .map(row -> answers.snooze(row.id(), pause, by))
                .orElseGet(() -> nothing(incidentKey));
    }

    private Optional<PromptRow> newest(String incidentKey, Actor by) {
        return rows.ofIncident(incidentKey).stream()
                .filter(row -> row.state().isAsked())
                .filter(row -> row.addressee().map(by.userId()::equals).orElse(true))
                .max(Comparator.comparing((PromptRow row) -> row.postedAt().orElse(Instant.MAX))
                        .thenComparing(PromptRow::id));
    }

    private static Answered nothing(String incidentKey) {
        return new Answered.NoLonger("Nothing in " + incidentKey + " waits for an answer from you.");
    }
}
