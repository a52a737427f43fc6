package dev.evenkeel.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.people.Team;
import dev.evenkeel.work.lane.CallRow;
import dev.evenkeel.work.lane.Calls;
import dev.evenkeel.work.lane.Lane;
import dev.evenkeel.work.lane.Origins;
import dev.evenkeel.work.lane.WakeUp;

/**
 * Where durable calls are written. Everything here belongs to the caller's transaction: a call exists when that commits, and is tried
 * at once then.
 */
@ApplicationScoped
public class Queue {

    private final DataSource database;
    private final Calls calls;
    private final WakeUp wakeUp;
    private final Origins origins;
    private final InstantSource clock;
    private final Team team;
    private final Event<CallFinished> finished;

    @Inject
    Queue(
            DataSource database,
            Calls calls,
            WakeUp wakeUp,
            Origins origins,
            InstantSource clock,
            Team team,
            Event<CallFinished> finished) {
        this.database = database;
        this.calls = calls;
        this.wakeUp = wakeUp;
        this.origins = origins;
        this.clock = clock;
        this.team = team;
        this.finished = finished;
    }

    /** Writes a call. */
    @Transactional
    public UUID add(Call call) {
        try (Connection connection = database.getConnection()) {
            calls.insert(connection, team.id(), call, clock.instant());
            wakeUp.afterCommit(new Lane(team.id(), call.lane()), call.priority());
            origins.remember(call);
            return call.id();
        } catch (SQLException broken) {
            throw new WorkFailed("a call of kind " + call.kind() + " could not be written", broken);
        }
    }

    /** Gives a call that was never tried another payload; false when it was tried already, or is over. */
    @Transactional
    public boolean rewrite(UUID id, String payload) {
        try (Connection connection = database.getConnection()) {
            Optional<CallRow> call = calls.byId(connection, id, true).filter(Queue::isUntouched);
            if (call.isPresent()) {
                calls.changePayload(connection, call.get().seq(), payload);
            }
            return call.isPresent();
        } catch (SQLException broken) {
            throw new WorkFailed("call " + id + " could not be changed", broken);
        }
    }

    /** The newest call of a kind in a lane that was never tried. */
    @Transactional
    public Optional<Waiting> newestUntouched(String lane, String kind) {
        try (Connection connection = database.getConnection()) {
            return calls.lastUntouched(connection, new Lane(team.id(), lane), kind)
                    .map(call -> new Waiting(call.id(), call.payload()));
        } catch (SQLException broken) {
            throw new WorkFailed("lane " + lane + " could not be read", broken);
        }
    }

    /** Cancels a call that was never tried; false when it was tried already, or is over. */
    @Transactional
    public boolean cancel(UUID id) {
        try (Connection connection = database.getConnection()) {
            Optional<CallRow> call = calls.byId(connection, id, true).filter(Queue::isUntouched);
            if (call.isPresent()) {
                calls.finish(
                        connection,
                        call.get().seq(),
                        CallState.CANCELED,
                        Optional.empty(),
                        Optional.empty(),
                        clock.instant());
                finished.fire(call.get().finished(CallState.CANCELED, Optional.empty(), Optional.empty()));
                wakeUp.afterCommit(call.get().lane(), call.get().priority());
            }
            return call.isPresent();
        } catch (SQLException broken) {
            throw new WorkFailed("call " + id + " could not be canceled", broken);
        }
    }

    private static boolean isUntouched(CallRow call) {
        return call.attempts() == 0 && call.state() == CallState.PENDING;
    }

    /** A call not yet tried. */
    public record Waiting(UUID id, String payload) {}
}
