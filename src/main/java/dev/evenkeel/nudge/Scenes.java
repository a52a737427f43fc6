package dev.evenkeel.nudge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.nudge.row.PromptRow;
import dev.evenkeel.nudge.row.Round;
import dev.evenkeel.nudge.setting.Setting;
import dev.evenkeel.nudge.setting.Settings;

/** Puts together what a prompt decides from. */
@ApplicationScoped
public class Scenes {

    private final Settings settings;

    @Inject
    Scenes(Settings settings) {
        this.settings = settings;
    }

    /** The scene of a prompt, or nothing where it is not asked: switched off, of another severity, or of another phase. */
    public Optional<Scene> of(Prompt prompt, IncidentFacts incident, Round round, List<PromptRow> rows, Instant now) {
        if (!prompt.phases().contains(incident.status())) {
            return Optional.empty();
        }
        Setting setting = settings.of(prompt.id(), incident.severity());
        Optional<Duration> first = setting.or(prompt.first(incident.severity()));
        List<Past> past = rows.stream()
                .filter(row -> row.prompt().equals(prompt.id()))
                .map(Scenes::past)
                .toList();
        return first.map(due ->
                new Scene(incident, now, round.since(), round.base(), due, setting instanceof Setting.After, past));
    }

    private static Past past(PromptRow row) {
        return new Past(
                row.subject(),
                row.state(),
                row.level(),
                row.dueAt(),
                row.postedAt(),
                row.answer(),
                row.answeredAt(),
                row.detail());
    }
}
