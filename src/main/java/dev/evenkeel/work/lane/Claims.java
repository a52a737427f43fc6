package dev.evenkeel.work.lane;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import dev.evenkeel.work.Attempt;
import dev.evenkeel.work.CallFinished;
import dev.evenkeel.work.CallState;
import dev.evenkeel.work.Priority;
import dev.evenkeel.work.Repeat;
import dev.evenkeel.work.WorkFailed;

/** Takes the next call to try. One short transaction, never open over a call to the outside. */
@ApplicationScoped
class Claims {

    private static final Duration WHILE_CHANGED = Duration.ofMillis(50);

    private final DataSource database;
    private final Lanes lanes;
    private final Calls calls;
    private final InstantSource clock;
    private final Event<CallFinished> finished;
    private final WakeUp wakeUp;

    @Inject
    Claims(
            DataSource database,
            Lanes lanes,
            Calls calls,
            InstantSource clock,
            Event<CallFinished> finished,
            WakeUp wakeUp) {
        this.database = database;
        this.lanes = lanes;
        this.calls = calls;
        this.clock = clock;
        this.finished = finished;
        this.wakeUp = wakeUp;
    }

    /** What taking came to. */
    sealed interface Claim {
        /** Try this. */
        record Try(Attempt attempt) implements Claim {}

        /** This lane had nothing to try after all; others may. */
        record Look() implements Claim {}

        /** Nothing is due. */
        record Nothing() implements Claim {}
    }

    @Transactional(TxType.REQUIRES_NEW)
    Claim next(Priority atMost) {
        try (Connection connection = database.getConnection()) {
            Instant now = clock.instant();
            Optional<Lane> lane = lanes.lease(connection, now, atMost);
            if (lane.isEmpty()) {
                return new Claim.Nothing();
            }
            Optional<CallRow> head = calls.head(connection, lane.get());
            if (head.isEmpty()) {
                lanes.release(connection, lane.get(), Optional.empty(), Priority.BACKFILL);
                return new Claim.Look();
            }
            Optional<CallRow> held = calls.holdIfFree(connection, head.get());
            if (held.isEmpty()) {
                return leave(connection, head.get(), now);
            }
            return take(connection, held.get(), now);
        } catch (SQLException broken) {
            throw new WorkFailed("no call could be claimed", broken);
        }
    }

    /** Keeps what this process is trying from being taken for abandoned. */
    @Transactional(TxType.REQUIRES_NEW)
    void keep() {
        try (Connection connection = database.getConnection()) {
            lanes.renew(connection);
        } catch (SQLException broken) {
            throw new WorkFailed("leases could not be renewed", broken);
        }
    }

    /** Somebody is changing the call just now. Waiting for them with the lane in hand would have each wait for the other. */
    private Claim leave(Connection connection, CallRow head, Instant now) throws SQLException {
        lanes.release(connection, head.lane(), Optional.of(now.plus(WHILE_CHANGED)), head.priority());
        return new Claim.Look();
    }

    private Claim take(Connection connection, CallRow head, Instant now) throws SQLException {
        if (head.inFlight() && head.repeat() == Repeat.NEVER) {
            return end(connection, head, CallState.UNKNOWN, "the answer was lost", now);
        }
        if (head.isExpired(now)) {
            return end(connection, head, CallState.DEAD, head.error().orElse("expired before it could be tried"), now);
        }
        Optional<CallRow> first = head.after().isEmpty()
                ? Optional.empty()
                : calls.byId(connection, head.after().get(), false);
        if (first.isPresent() && !first.get().state().isFinal()) {
            return waitFor(connection, head, first.get(), now);
        }
        if (first.isPresent() && first.get().state() != CallState.DELIVERED) {
            String why = first.get().kind() + ": " + first.get().error().orElse("canceled");
            return end(connection, head, CallState.CANCELED, why, now);
        }
        if (head.nextAt().isAfter(now)) {
            lanes.release(connection, head.lane(), Optional.of(head.nextAt()), head.priority());
            return new Claim.Look();
        }
        return start(connection, head, now);
    }

    /**
     * The end of the first call wakes whoever waits for it by then. An end that is on its way to its commit may have looked around
     * before this call was written, and would never wake it: so it is looked at again soon.
     */
    private Claim waitFor(Connection connection, CallRow head, CallRow first, Instant now) throws SQLException {
        if (calls.holdIfFree(connection, first).isEmpty()) {
            return leave(connection, head, now);
        }
        lanes.release(connection, head.lane(), Optional.empty(), head.priority());
        return new Claim.Look();
    }

    private Claim start(Connection connection, CallRow head, Instant now) throws SQLException {
        boolean lost = head.inFlight() && head.repeat() == Repeat.AFTER_SEARCH;
        int doubt = lost ? head.doubt() + 1 : head.doubt();
        calls.startTry(connection, head, doubt, now);
        return new Claim.Try(new Attempt(
                head.id(),
                head.lane().team(),
                head.kind(),
                head.subject(),
                head.payload(),
                head.attempts() + 1,
                doubt,
                head.firstTriedAt().orElse(now)));
    }

    private Claim end(Connection connection, CallRow call, CallState state, String error, Instant now)
            throws SQLException {
        calls.finish(connection, call.seq(), state, Optional.empty(), Optional.of(error), now);
        lanes.release(connection, call.lane(), Optional.of(now), call.priority());
        finished.fire(call.finished(state, Optional.empty(), Optional.of(error)));
        for (CallRow waiting : calls.waitingFor(connection, call.id())) {
            wakeUp.afterCommit(waiting.lane(), waiting.priority());
        }
        return new Claim.Look();
    }
}
