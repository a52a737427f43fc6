package dev.evenkeel.mitigation.act;

import java.time.Instant;
import java.util.Optional;

/**
 * A plan that the bot can carry out, and how far that has come.
 *
 * @param mitigation the plan it belongs to
 * @param undoes the act it takes back, where it is an undoing
 * @param what as it was put before everybody
 * @param detail what goes with it, and whose that is; may be empty
 * @param byHand the command on file for people; may be empty
 * @param suspect the change it was proposed against, to see whether the way back is still the same
 * @param pressedBy who confirmed it last
 * @param errand the last press
 * @param previous how things stood before it
 * @param answer what the outside said
 * @param handle what finds it again there
 * @param lost whether its answer was lost
 * @param seen how things stood when somebody last looked
 * @param seenAt when that was
 */
public record Act(
        long id,
        String incidentKey,
        long mitigation,
        Optional<Long> undoes,
        Order order,
        String what,
        String detail,
        String byHand,
        Optional<String> suspect,
        ActState state,
        String proposedBy,
        Optional<String> pressedBy,
        Optional<Instant> pressedAt,
        Optional<Errand> errand,
        Optional<String> previous,
        Optional<String> answer,
        Optional<String> handle,
        boolean lost,
        Optional<String> seen,
        Optional<Instant> seenAt) {

    /** What is wanted. */
    public Wanted wanted() {
        return order.wanted();
    }

    /** What it carries on its buttons. */
    public String value() {
        return incidentKey + " " + id;
    }

    /** What puts it back as it was; empty where nobody knows, and where it cannot be. */
    public Optional<Wanted> back() {
        return previous.or(() -> wanted().from())
                .filter(state -> !state.equals(wanted().state()))
                .flatMap(wanted()::backTo);
    }
}
