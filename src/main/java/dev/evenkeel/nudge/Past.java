package dev.evenkeel.nudge;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import dev.evenkeel.nudge.row.RowState;

/**
 * What became of a question.
 *
 * @param dueAt when it was due
 * @param postedAt when it was delivered
 * @param answer the answer's id
 * @param detail what else was answered: fields of a form, a person chosen
 */
public record Past(
        String subject,
        RowState state,
        int level,
        Instant dueAt,
        Optional<Instant> postedAt,
        Optional<String> answer,
        Optional<Instant> answeredAt,
        Map<String, String> detail) {

    /** Whether an answer is still awaited, or it is yet to be asked. */
    public boolean open() {
        return state.isOpen();
    }

    /** Whether it was asked, and ended without an answer. */
    public boolean ignored() {
        return state == RowState.EXPIRED;
    }
}
