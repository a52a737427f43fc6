package dev.evenkeel.change;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.evenkeel.people.Team;

/** Takes changes in, all or none, in any order and as often as their sources tell them. */
@ApplicationScoped
public class RecordChanges {

    private static final int VERSIONS_LOOKED_AT = 2000;

    private final Changes changes;
    private final Team team;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Event<ChangeRecorded> recorded;

    @Inject
    RecordChanges(Changes changes, Team team, ObjectMapper json, InstantSource clock, Event<ChangeRecorded> recorded) {
        this.changes = changes;
        this.team = team;
        this.json = json;
        this.clock = clock;
        this.recorded = recorded;
    }

    /** Stores each under its source and id, and says of each, in the order given, whether it was news. */
    @Transactional
    public List<Recorded> all(List<Change> told) {
        Map<String, ChangeRow> rows = known(told);
        Map<String, Change> documents = new HashMap<>();
        rows.forEach((ref, row) -> documents.put(ref, changes.read(row)));
        Set<String> incomplete = incompleteServices(told);
        Versions versions =
                new Versions(incomplete.isEmpty() ? List.of() : changes.versionsOf(incomplete, VERSIONS_LOOKED_AT));
        List<Change> inOrder =
                told.stream().sorted(Comparator.comparing(Change::startedAt)).toList();
        Map<String, Recorded.Status> outcome = new HashMap<>();
        Instant now = clock.instant();
        for (Change change : inOrder) {
            Optional<Change> before = Optional.ofNullable(documents.get(change.ref()));
            Change after = versions.complete(
                    before.map(known -> Merge.of(known, change)).orElse(change));
            Recorded.Status status = before.isEmpty()
                    ? Recorded.Status.CREATED
                    : before.get().equals(after) ? Recorded.Status.UNCHANGED : Recorded.Status.UPDATED;
            outcome.merge(change.ref(), status, (first, second) -> first == Recorded.Status.UNCHANGED ? second : first);
            if (status != Recorded.Status.UNCHANGED) {
                ChangeRow row = rows.computeIfAbsent(
                        change.ref(), ref -> new ChangeRow(team.id(), change.source(), change.id()));
                row.says(after, key(after.service()), document(after), now);
                changes.persist(row);
                documents.put(change.ref(), after);
                versions.add(after);
                recorded.fire(new ChangeRecorded(after, before, now));
            }
        }
        return told.stream()
                .map(change -> new Recorded(change.source(), change.id(), outcome.get(change.ref())))
                .toList();
    }

    /** Writers of the same source wait for each other, so that what is told twice at once is stored once. */
    private Map<String, ChangeRow> known(List<Change> told) {
        Map<String, Set<String>> ids = told.stream()
                .collect(Collectors.groupingBy(
                        Change::source,
                        TreeMap::new,
                        Collectors.mapping(Change::id, Collectors.toCollection(TreeSet::new))));
        List<ChangeRow> rows = new ArrayList<>();
        ids.forEach((source, wanted) -> {
            changes.getEntityManager()
                    .createNativeQuery("select pg_advisory_xact_lock(hashtext(:key))")
                    .setParameter("key", "change " + team.id() + " " + source)
                    .getSingleResult();
            rows.addAll(changes.rows(source, wanted));
        });
        return rows.stream().collect(Collectors.toMap(ChangeRow::ref, row -> row));
    }

    private static Set<String> incompleteServices(List<Change> told) {
        return told.stream()
                .filter(Versions::isIncomplete)
                .map(change -> key(change.service()))
                .collect(Collectors.toSet());
    }

    private static String key(String service) {
        return service.strip().toLowerCase(Locale.ROOT);
    }

    private String document(Change change) {
        try {
            return json.writeValueAsString(change);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
