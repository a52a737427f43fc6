package dev.evenkeel.nudge;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.nudge.row.PromptRow;
import dev.evenkeel.nudge.row.PromptRows;

/** The questions of an incident, to be read. */
@ApplicationScoped
public class Prompts {

    private final PromptRows rows;
    private final Incidents incidents;
    private final Instance<Prompt> prompts;

    @Inject
    Prompts(PromptRows rows, Incidents incidents, @Any Instance<Prompt> prompts) {
        this.rows = rows;
        this.incidents = incidents;
        this.prompts = prompts;
    }

    /** Every question of an incident, oldest first, those of later included. */
    @Transactional
    public List<PromptView> of(String incidentKey) {
        Optional<IncidentFacts> incident = incidents.byKey(incidentKey);
        return rows.ofIncident(incidentKey).stream()
                .map(row -> view(row, incident))
                .toList();
    }

    /** One question. */
    @Transactional
    public Optional<PromptView> byId(long id) {
        return rows.byId(id).map(row -> view(row, incidents.byKey(row.incidentKey())));
    }

    /** The prompt of this id, where there is one. */
    Optional<Prompt> named(String id) {
        return prompts.stream().filter(prompt -> prompt.id().equals(id)).findFirst();
    }

    private PromptView view(PromptRow row, Optional<IncidentFacts> incident) {
        Optional<String> later = row.said().isPresent()
                ? Optional.empty()
                : incident.flatMap(facts ->
                        named(row.prompt()).flatMap(prompt -> prompt.audience().in(facts)));
        return new PromptView(
                row.id(),
                row.incidentKey(),
                row.prompt(),
                row.subject(),
                row.addressee().or(() -> later).orElse("channel"),
                row.state().word(),
                row.dueAt(),
                row.nextAt(),
                row.postedAt(),
                row.level(),
                row.answer(),
                row.answeredBy(),
                row.answeredAt(),
                row.slackTs());
    }
}
