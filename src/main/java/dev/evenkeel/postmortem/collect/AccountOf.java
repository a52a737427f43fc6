package dev.evenkeel.postmortem.collect;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.mitigation.Mitigations;
import dev.evenkeel.nudge.Prompts;
import dev.evenkeel.people.People;
import dev.evenkeel.postmortem.account.Account;
import dev.evenkeel.postmortem.account.Person;
import dev.evenkeel.postmortem.account.Subject;
import dev.evenkeel.postmortem.account.Try;
import dev.evenkeel.postmortem.account.Window;
import dev.evenkeel.time.TeamZone;
import dev.evenkeel.timeline.Entry;
import dev.evenkeel.timeline.Ledger;

/** Takes the account of an incident as it stands: from the ledger and the rooms beside it, at one moment. */
@ApplicationScoped
public class AccountOf {

    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{2,20}");
    private static final Pattern MENTION = Pattern.compile("<@([A-Z0-9]+)");

    private final Incidents incidents;
    private final Ledger ledger;
    private final Mitigations mitigations;
    private final Suspicions suspicions;
    private final Prompts prompts;
    private final People people;
    private final TeamZone zone;
    private final InstantSource clock;

    @Inject
    AccountOf(
            Incidents incidents,
            Ledger ledger,
            Mitigations mitigations,
            Suspicions suspicions,
            Prompts prompts,
            People people,
            TeamZone zone,
            InstantSource clock) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.mitigations = mitigations;
        this.suspicions = suspicions;
        this.prompts = prompts;
        this.people = people;
        this.zone = zone;
        this.clock = clock;
    }

    /** The account of an incident; empty when there is none of that key. */
    @Transactional
    public Optional<Account> of(String key) {
        return incidents.byKey(key).map(this::collect);
    }

    private Account collect(IncidentFacts incident) {
        List<Entry> entries = ledger.of(incident.key());
        Course course = new Course(entries);
        Instant asOf = asOf(incident, entries);
        List<Try> tries = Tries.of(mitigations.of(incident.key()));
        return new Account(
                asOf,
                zone.id(),
                subject(incident, course),
                Times.of(incident, entries),
                incident.impacts().stream()
                        .map(one -> new Window(one.startedAt(), one.detectedAt(), one.mitigatedAt(), one.resolvedAt()))
                        .toList(),
                Events.of(entries),
                tries,
                suspicions.of(incident.key(), asOf),
                Questions.of(prompts.of(incident.key()), asOf),
                course.told(),
                course.tenures(),
                course.tasks(),
                people(incident, entries, tries));
    }

    /** While it is open, now; afterwards the last thing recorded, so that a draft of a past incident does not change by itself. */
    private Instant asOf(IncidentFacts incident, List<Entry> entries) {
        if (incident.isOpen()) {
            return clock.instant();
        }
        Instant over = incident.closedAt().or(incident::resolvedAt).orElse(incident.declaredAt());
        return entries.stream()
                .map(Entry::recordedAt)
                .filter(over::isBefore)
                .max(Instant::compareTo)
                .orElse(over);
    }

    private static Subject subject(IncidentFacts incident, Course course) {
        return new Subject(
                incident.key(),
                incident.title(),
                incident.severity().name(),
                course.severities(),
                incident.status().word(),
                incident.services(),
                incident.channelName(),
                incident.isPrivate(),
                incident.drill(),
                incident.declaredBy(),
                incident.description(),
                incident.impact());
    }

    /** Names of everybody the account speaks of. */
    private List<Person> people(IncidentFacts incident, List<Entry> entries, List<Try> tries) {
        Set<String> ids = new LinkedHashSet<>(incident.roles().values());
        ids.add(incident.declaredBy());
        for (Entry entry : entries) {
            entry.actorId().ifPresent(ids::add);
            ids.addAll(entry.facts().values());
            Matcher mention = MENTION.matcher(entry.text());
            while (mention.find()) {
                ids.add(mention.group(1));
            }
        }
        for (Try attempt : tries) {
            attempt.by().ifPresent(ids::add);
            attempt.verdictBy().ifPresent(ids::add);
        }
        ids.removeIf(id -> !USER.matcher(id).matches());
        return people.known(ids).stream()
                .flatMap(person -> person.name().stream().map(name -> new Person(person.userId(), name, person.bot())))
                .toList();
    }
}
