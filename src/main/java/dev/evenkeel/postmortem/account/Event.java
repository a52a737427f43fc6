package dev.evenkeel.postmortem.account;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One line of the ledger.
 *
 * @param id the ledger's own
 * @param at when it happened
 * @param recordedAt when it was written down
 * @param text plain, people as {@code <@U123>}
 * @param actor user id
 * @param role the role they held then
 * @param source where it came from, such as {@code command} or {@code message}
 * @param edited whether its author changed it later
 * @param removed whether its author took it back; the text is then gone
 * @param facts what it carries for programs, such as {@code change} or {@code prompt}
 */
public record Event(
        String id,
        Instant at,
        Instant recordedAt,
        Kind kind,
        String text,
        Optional<String> actor,
        Optional<String> role,
        String source,
        Optional<String> permalink,
        Set<Mark> marks,
        boolean edited,
        boolean removed,
        Map<String, String> facts) {

    public Event {
        Objects.requireNonNull(at);
        Objects.requireNonNull(recordedAt);
        marks = Set.copyOf(marks);
        facts = Map.copyOf(facts);
    }

    /**
     * What a line is about. The weight says how much a reader of the short timeline wants it; a turn is a change of the incident's
     * own state and is never left out.
     */
    public enum Kind {
        DECLARED(5, true),
        STATUS(5, true),
        SEVERITY(5, true),
        MITIGATION(5, true),
        COMMAND_TAKEN(5, true),
        DECISION(5, false),
        FINDING(4, false),
        ROLE(3, false),
        CHANGE(3, false),
        ALERT(3, false),
        COMMUNICATION(3, false),
        CORRECTION(2, false),
        GAP(2, false),
        UPDATE(2, false),
        TASK(2, false),
        NOTE(2, false),
        VERDICT(5, true),
        SUGGESTION(1, false),
        CHANNEL(1, false),
        ANSWER(1, false),
        MESSAGE(1, false);

        private final int weight;
        private final boolean turn;

        Kind(int weight, boolean turn) {
            this.weight = weight;
            this.turn = turn;
        }

        /** From 1, talk, to 5, what the incident turned on. */
        public int weight() {
            return weight;
        }

        /** Whether the incident itself changed. */
        public boolean isTurn() {
            return turn;
        }

        /** In a table. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** Whether its text is somebody's own words rather than ours. */
        public boolean isSaid() {
            return this == MESSAGE || this == NOTE || this == UPDATE || this == DECISION || this == FINDING;
        }
    }

    /** What people thought of it. */
    public enum Mark {
        PIN,
        TIMELINE,
        KEY,
        FOLLOW_UP,
        QUESTION
    }
}
