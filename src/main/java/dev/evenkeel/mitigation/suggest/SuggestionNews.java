package dev.evenkeel.mitigation.suggest;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import dev.evenkeel.change.ChangeRecorded;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.incident.news.IncidentDeclared;
import dev.evenkeel.incident.news.ServicesChanged;
import dev.evenkeel.incident.news.TimesCorrected;
import dev.evenkeel.mitigation.Verdict;
import dev.evenkeel.mitigation.news.MitigationUndone;
import dev.evenkeel.mitigation.news.SuspectCleared;
import dev.evenkeel.mitigation.news.VerdictGiven;
import dev.evenkeel.work.Call;
import dev.evenkeel.work.Priority;
import dev.evenkeel.work.Queue;
import dev.evenkeel.work.Repeat;

/**
 * Asks for the card to be drawn when what it rests on has changed. As durable work of its own: the ranking must neither slow down nor
 * endanger what it follows.
 */
@ApplicationScoped
class SuggestionNews {

    private final Queue queue;
    private final Incidents incidents;

    @Inject
    SuggestionNews(Queue queue, Incidents incidents) {
        this.queue = queue;
        this.incidents = incidents;
    }

    void onDeclared(@Observes IncidentDeclared declared) {
        draw(declared.incident());
    }

    void onTimes(@Observes TimesCorrected corrected) {
        draw(corrected.incident());
    }

    void onServices(@Observes ServicesChanged changed) {
        draw(changed.incident());
    }

    void onCleared(@Observes SuspectCleared cleared) {
        draw(cleared.incident());
    }

    void onVerdict(@Observes VerdictGiven given) {
        if (given.verdict() != Verdict.TOO_EARLY && given.verdict() != Verdict.HELPED) {
            draw(given.incident());
        }
    }

    void onUndone(@Observes MitigationUndone undone) {
        draw(undone.incident());
    }

    void onChange(@Observes ChangeRecorded recorded) {
        incidents.openConcerning(recorded.change().service()).forEach(this::draw);
    }

    private void draw(IncidentFacts incident) {
        String lane = "suggest:" + incident.key();
        if (incident.isOpen()
                && queue.newestUntouched(lane, DrawSuggestion.KIND).isEmpty()) {
            queue.add(new Call(
                    UUID.randomUUID(),
                    DrawSuggestion.KIND,
                    lane,
                    Priority.PROMPT,
                    Optional.of(incident.key()),
                    "{}",
                    Repeat.SAFE,
                    Optional.empty(),
                    Optional.empty()));
        }
    }
}
