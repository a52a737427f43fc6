package dev.evenkeel.mitigation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something done, or planned, against the impact of an incident.
 *
 * @param changes what it takes back, by {@code Change.ref()}, newest first; empty where it names none that is logged
 * @param what in the words of who did it
 * @param kind {@code revert, flag_off, halt, shut_down, fix_forward} or {@code other}
 * @param state {@code proposed}, {@code tried}, or the word of a {@link Verdict}
 * @param byUser who did it, by user id
 * @param at when
 * @param judgedBy who judged it, by user id
 * @param landed whether it is known to have taken effect, read back from the outside; empty where nobody could look
 * @param undoneAt when it was taken back itself
 */
public record Mitigation(
        long id,
        String incidentKey,
        List<String> changes,
        String what,
        String kind,
        String state,
        String byUser,
        Instant at,
        Optional<Verdict> verdict,
        Optional<Instant> verdictAt,
        Optional<String> judgedBy,
        Optional<Boolean> landed,
        Optional<Instant> undoneAt) {

    public Mitigation {
        changes = List.copyOf(changes);
    }

    /** The newest change it takes back. */
    public Optional<String> changeRef() {
        return changes.stream().findFirst();
    }

    /** Whether it was really tried, rather than only planned. */
    public boolean isTried() {
        return !state.equals("proposed");
    }
}
