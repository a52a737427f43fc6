package dev.evenkeel.nudge;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.nudge.row.PromptRow;
import dev.evenkeel.nudge.row.PromptRows;
import dev.evenkeel.nudge.row.Round;
import dev.evenkeel.nudge.row.Rounds;
import dev.evenkeel.nudge.row.RowState;
import dev.evenkeel.nudge.rule.Digest;
import dev.evenkeel.nudge.say.Speaker;
import dev.evenkeel.nudge.setting.Settings;

/**
 * Brings an incident's questions in line with its state: what is wanted is written down with its due time, what is not wanted any more is
 * taken back. Doing it twice does nothing the second time, so whoever changed something simply calls it.
 */
@ApplicationScoped
public class Replan {

    private final Instance<Prompt> prompts;
    private final Incidents incidents;
    private final Rounds rounds;
    private final PromptRows rows;
    private final Scenes scenes;
    private final Speaker speaker;
    private final Settings settings;
    private final InstantSource clock;

    @Inject
    Replan(
            @Any Instance<Prompt> prompts,
            Incidents incidents,
            Rounds rounds,
            PromptRows rows,
            Scenes scenes,
            Speaker speaker,
            Settings settings,
            InstantSource clock) {
        this.prompts = prompts;
        this.incidents = incidents;
        this.rounds = rounds;
        this.rows = rows;
        this.scenes = scenes;
        this.speaker = speaker;
        this.settings = settings;
        this.clock = clock;
    }

    /** Plans anew for an incident; one that does not exist has no questions. */
    @Transactional
    public void of(String incidentKey) {
        incidents.byKey(incidentKey).ifPresent(this::of);
    }

    /** Plans anew for an incident in which something happened; a channel that could not be reached is tried again. */
    @Transactional
    public void of(IncidentFacts incident) {
        Round round = rounds.lock(incident.key(), incident.declaredAt());
        round.unreachable(null);
        plan(incident, round, clock.instant());
        schedule(round, clock.instant());
    }

    /** Plans anew for an incident whose round is locked, and answers all its questions. */
    public List<PromptRow> plan(IncidentFacts incident, Round round, Instant now) {
        List<PromptRow> all = rows.ofIncident(incident.key());
        for (Prompt prompt : prompts) {
            Map<String, PromptRow> open = new HashMap<>();
            all.stream()
                    .filter(row ->
                            row.prompt().equals(prompt.id()) && row.state().isOpen())
                    .forEach(row -> open.put(row.subject(), row));
            for (Prompt.Wanted wanted : wanted(prompt, incident, round, all, now)) {
                want(incident, prompt, wanted, Optional.ofNullable(open.remove(wanted.subject())), now);
            }
            open.values().forEach(row -> speaker.end(row, RowState.CANCELED));
        }
        return rows.ofIncident(incident.key());
    }

    /** Says when the beat has to look at an incident again. */
    public void schedule(Round round, Instant now) {
        List<PromptRow> all = rows.ofIncident(round.incidentKey());
        Optional<Instant> waiting = Digest.lookAt(waiting(all), round.saidAt(), settings.gap(), now);
        Stream<Instant> asked =
                all.stream().filter(row -> row.state().isAsked()).flatMap(row -> row.nextAt().stream());
        round.lookAt(Stream.concat(waiting.stream(), asked).min(Instant::compareTo));
    }

    /** The questions not asked yet, as the digest sees them. */
    public List<Digest.Waiting> waiting(List<PromptRow> all) {
        Map<String, Integer> urgency = new HashMap<>();
        prompts.forEach(prompt -> urgency.put(prompt.id(), prompt.urgency()));
        return all.stream()
                .filter(row -> row.state() == RowState.SCHEDULED || row.state() == RowState.SNOOZED)
                .filter(row -> row.nextAt().isPresent())
                .map(row -> new Digest.Waiting(
                        row.id(),
                        urgency.getOrDefault(row.prompt(), Integer.MAX_VALUE),
                        row.exempt(),
                        row.nextAt().orElseThrow()))
                .toList();
    }

    private List<Prompt.Wanted> wanted(
            Prompt prompt, IncidentFacts incident, Round round, List<PromptRow> all, Instant now) {
        if (round.unreachable().isPresent()) {
            return List.of();
        }
        return scenes.of(prompt, incident, round, all, now).map(prompt::wanted).orElse(List.of());
    }

    private void want(
            IncidentFacts incident, Prompt prompt, Prompt.Wanted wanted, Optional<PromptRow> open, Instant now) {
        Instant due = wanted.dueAt().truncatedTo(ChronoUnit.MICROS);
        if (open.isPresent() && !isReset(open.get(), due)) {
            PromptRow row = open.get();
            if (row.state() == RowState.SCHEDULED && !row.dueAt().equals(due)) {
                row.dueAt(due, wanted.exempt());
            }
            return;
        }
        open.ifPresent(row -> speaker.end(row, RowState.CANCELED));
        rows.flush();
        rows.add(incident.key(), prompt.id(), wanted.subject(), due, wanted.exempt(), now);
    }

    /** Whether something happened since it was asked that asks the question anew, later. */
    private static boolean isReset(PromptRow open, Instant due) {
        return open.state() != RowState.SCHEDULED && due.isAfter(open.dueAt());
    }
}
