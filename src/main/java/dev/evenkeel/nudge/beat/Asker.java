package dev.evenkeel.nudge.beat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.nudge.Prompt;
import dev.evenkeel.nudge.Replan;
import dev.evenkeel.nudge.Scene;
import dev.evenkeel.nudge.Scenes;
import dev.evenkeel.nudge.row.PromptRow;
import dev.evenkeel.nudge.row.Round;
import dev.evenkeel.nudge.row.RowState;
import dev.evenkeel.nudge.rule.Digest;
import dev.evenkeel.nudge.say.Speaker;
import dev.evenkeel.nudge.setting.Settings;

/** Asks what is due in one incident's channel, together where the gap wants it. */
@ApplicationScoped
class Asker {

    private static final Duration ONE_MESSAGE = Duration.ofMinutes(10);

    private final Instance<Prompt> prompts;
    private final Scenes scenes;
    private final Replan replan;
    private final Speaker speaker;
    private final Settings settings;

    @Inject
    Asker(@Any Instance<Prompt> prompts, Scenes scenes, Replan replan, Speaker speaker, Settings settings) {
        this.prompts = prompts;
        this.scenes = scenes;
        this.replan = replan;
        this.speaker = speaker;
        this.settings = settings;
    }

    /**
     * Asks.
     *
     * @param confession said before the first question, in one message with all that is due
     */
    void ask(IncidentFacts incident, Round round, List<PromptRow> rows, Optional<Text> confession, Instant now) {
        Duration gap = confession.isPresent() ? ONE_MESSAGE : settings.gap();
        Optional<Instant> saidAt = confession.isPresent() ? Optional.empty() : round.saidAt();
        Map<Long, Speaker.Asking> askable = askable(incident, round, rows, now.plus(gap.dividedBy(10)), now);
        Digest digest = Digest.decide(replan.waiting(rows), saidAt, gap, now);
        boolean said = false;
        for (List<Long> message : digest.messages()) {
            List<Speaker.Asking> askings = new ArrayList<>();
            message.stream().map(askable::get).filter(asking -> asking != null).forEach(askings::add);
            if (!askings.isEmpty()) {
                speaker.ask(incident, askings, confession);
                said = true;
            }
        }
        if (said && digest.startsGap()) {
            round.said(now);
        }
    }

    /** What is due until a moment, put into words; what there is nothing to ask about now is looked at later. */
    private Map<Long, Speaker.Asking> askable(
            IncidentFacts incident, Round round, List<PromptRow> rows, Instant until, Instant now) {
        Map<Long, Speaker.Asking> askable = new HashMap<>();
        for (Prompt prompt : prompts) {
            Optional<Scene> scene = scenes.of(prompt, incident, round, rows, now);
            rows.stream()
                    .filter(row -> row.prompt().equals(prompt.id()))
                    .filter(row -> row.state() == RowState.SCHEDULED || row.state() == RowState.SNOOZED)
                    .filter(row -> row.nextAt().filter(at -> !at.isAfter(until)).isPresent())
                    .forEach(row -> scene.ifPresent(known -> turn(prompt, known, row, askable)));
        }
        return askable;
    }

    private static void turn(Prompt prompt, Scene scene, PromptRow row, Map<Long, Speaker.Asking> askable) {
        switch (prompt.turn(scene, row.subject())) {
            case Prompt.Ask ask -> {
                Optional<String> to = ask.to().or(() -> prompt.audience().in(scene.incident()));
                askable.put(row.id(), new Speaker.Asking(row, ask, to, 0));
            }
            case Prompt.NotYet notYet -> row.lookAt(notYet.lookAgain());
        }
    }
}
