package dev.evenkeel.nudge.beat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.nudge.Prompt;
import dev.evenkeel.nudge.Scene;
import dev.evenkeel.nudge.Scenes;
import dev.evenkeel.nudge.row.PromptRow;
import dev.evenkeel.nudge.row.Round;
import dev.evenkeel.nudge.row.RowState;
import dev.evenkeel.nudge.rule.Rung;
import dev.evenkeel.nudge.say.Speaker;

/** What happens to questions that nobody answers. */
@ApplicationScoped
class Climber {

    private static final Duration SLACK = Duration.ofSeconds(30);

    private final Instance<Prompt> prompts;
    private final Scenes scenes;
    private final Speaker speaker;
    private final Appeal appeal;

    @Inject
    Climber(@Any Instance<Prompt> prompts, Scenes scenes, Speaker speaker, Appeal appeal) {
        this.prompts = prompts;
        this.scenes = scenes;
        this.speaker = speaker;
        this.appeal = appeal;
    }

    /** Takes every question whose time has come one rung further; answers whether any ended. */
    boolean climb(IncidentFacts incident, Round round, List<PromptRow> rows, Instant now) {
        Map<String, Prompt> byId = new HashMap<>();
        prompts.forEach(prompt -> byId.put(prompt.id(), prompt));
        boolean ended = false;
        for (PromptRow row : rows) {
            Prompt prompt = byId.get(row.prompt());
            if (prompt == null
                    || !row.state().isAsked()
                    || row.nextAt().filter(at -> !at.isAfter(now)).isEmpty()) {
                continue;
            }
            Optional<Scene> scene = scenes.of(prompt, incident, round, rows, now);
            ended |= scene.isPresent() && climb(prompt, scene.get(), row);
        }
        return ended;
    }

    /** When a delivered question climbs next; empty when it just stands. */
    Optional<Instant> next(Prompt prompt, Scene scene, PromptRow row) {
        List<Rung> ladder = prompt.ladder(scene);
        if (row.level() >= ladder.size()) {
            return Optional.empty();
        }
        return Optional.of(
                anchor(row, ladder.getFirst()).plus(ladder.get(row.level()).after()));
    }

    private boolean climb(Prompt prompt, Scene scene, PromptRow row) {
        List<Rung> ladder = prompt.ladder(scene);
        for (int level = row.level(); level < ladder.size(); level++) {
            Rung rung = ladder.get(level);
            Instant at = anchor(row, ladder.getFirst()).plus(rung.after());
            if (at.isAfter(scene.now())) {
                row.skipTo(level, at);
                return false;
            }
            boolean overtaken = level + 1 < ladder.size()
                    && !anchor(row, ladder.getFirst())
                            .plus(ladder.get(level + 1).after())
                            .isAfter(scene.now());
            if (rung.climb() == Rung.Climb.EXPIRE) {
                speaker.end(row, RowState.EXPIRED);
                return true;
            }
            if (!overtaken && ask(prompt, scene, row, rung, level + 1)) {
                return false;
            }
        }
        row.stays();
        return false;
    }

    private boolean ask(Prompt prompt, Scene scene, PromptRow row, Rung rung, int level) {
        if (!(prompt.turn(scene, row.subject()) instanceof Prompt.Ask ask)) {
            return false;
        }
        Optional<String> usual = ask.to().or(() -> prompt.audience().in(scene.incident()));
        Duration open = Duration.between(row.postedAt().orElse(scene.now()), scene.now());
        Optional<Appeal.Words> words = appeal.words(rung.climb(), scene.incident(), usual, open);
        if (words.isEmpty()) {
            return false;
        }
        Prompt.Ask louder = new Prompt.Ask(
                words.get().before().then(ask.question()), ask.why(), ask.options(), ask.to(), ask.about());
        speaker.ask(
                scene.incident(),
                List.of(new Speaker.Asking(row, louder, words.get().to(), level)),
                Optional.empty());
        return true;
    }

    /** A question asked about when it was due counts from there, a late one from when it was asked. */
    private static Instant anchor(PromptRow row, Rung first) {
        Instant posted = row.postedAt().orElse(row.dueAt());
        Duration quarter = first.after().dividedBy(4);
        Duration tolerated = quarter.compareTo(SLACK) < 0 ? quarter : SLACK;
        return Duration.between(row.dueAt(), posted).compareTo(tolerated) > 0 ? posted : row.dueAt();
    }
}
