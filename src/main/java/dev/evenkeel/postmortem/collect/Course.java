package dev.evenkeel.postmortem.collect;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.evenkeel.incident.Role;
import dev.evenkeel.postmortem.account.Task;
import dev.evenkeel.postmortem.account.Tenure;
import dev.evenkeel.postmortem.account.Told;
import dev.evenkeel.timeline.Entry;
import dev.evenkeel.timeline.Kind;

/** What the ledger tells about roles, severities, words to the outside and things to do. */
final class Course {

    private final List<Entry> entries;

    Course(List<Entry> entries) {
        this.entries = entries;
    }

    /** Who held which role from when to when; a role given again ends the tenure before. */
    List<Tenure> tenures() {
        Map<String, Tenure> open = new LinkedHashMap<>();
        List<Tenure> tenures = new ArrayList<>();
        for (Entry entry : of(Kind.ROLE)) {
            String word = entry.facts().getOrDefault("role", "");
            Optional.ofNullable(open.remove(word))
                    .ifPresent(held -> tenures.add(
                            new Tenure(held.role(), held.person(), held.from(), Optional.of(entry.occurredAt()))));
            String person = entry.facts().getOrDefault("user", "");
            if (!person.isEmpty()) {
                String title = Role.parse(word).map(Role::title).orElse(word);
                open.put(word, new Tenure(title, person, entry.occurredAt(), Optional.empty()));
            }
        }
        tenures.addAll(open.values());
        tenures.sort((one, other) -> one.from().compareTo(other.from()));
        return tenures;
    }

    /** Every severity it had, in order. */
    List<String> severities() {
        List<String> severities = new ArrayList<>();
        for (Entry entry : entries) {
            String now = entry.kind() == Kind.DECLARED
                    ? entry.facts().get("severity")
                    : entry.kind() == Kind.SEVERITY ? entry.facts().get("after") : null;
            if (now != null && (severities.isEmpty() || !severities.getLast().equals(now))) {
                severities.add(now);
            }
        }
        return severities;
    }

    List<Told> told() {
        return of(Kind.COMMUNICATION).stream()
                .map(entry -> new Told(
                        entry.occurredAt(),
                        entry.facts().getOrDefault("audience", "public"),
                        entry.text(),
                        entry.actorId(),
                        entry.source().permalink(),
                        Optional.ofNullable(entry.facts().get("promised")).flatMap(Course::moment)))
                .toList();
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException notAMoment) {
            return Optional.empty();
        }
    }

    List<Task> tasks() {
        return of(Kind.FOLLOW_UP).stream()
                .map(entry -> new Task(
                        entry.text(),
                        Optional.ofNullable(entry.facts().get("assignee")).filter(owner -> !owner.isEmpty()),
                        Optional.empty(),
                        false,
                        entry.occurredAt(),
                        entry.actorId(),
                        entry.source().permalink()))
                .toList();
    }

    private List<Entry> of(Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind && !entry.removed())
                .toList();
    }
}
