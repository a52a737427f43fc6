package dev.evenkeel.work.lane;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

import dev.evenkeel.work.Attempt;
import dev.evenkeel.work.CallFinished;
import dev.evenkeel.work.CallState;
import dev.evenkeel.work.Outcome;
import dev.evenkeel.work.Priority;
import dev.evenkeel.work.WorkFailed;

/** Records how a try went, tells who waits for it, and gives the lane back: one transaction. */
@ApplicationScoped
class Results {

    private static final Logger LOG = Logger.getLogger(Results.class);

    private static final String HELD = "held_back";

    private final DataSource database;
    private final Lanes lanes;
    private final Calls calls;
    private final InstantSource clock;
    private final Event<CallFinished> finished;
    private final WakeUp wakeUp;
    private final MeterRegistry meters;

    @Inject
    Results(
            DataSource database,
            Lanes lanes,
            Calls calls,
            InstantSource clock,
            Event<CallFinished> finished,
            WakeUp wakeUp,
            MeterRegistry meters) {
        this.database = database;
        this.lanes = lanes;
        this.calls = calls;
        this.clock = clock;
        this.finished = finished;
        this.wakeUp = wakeUp;
        this.meters = meters;
    }

    /** An answer that comes after the lease was lost to somebody else is dropped: the other one decides. */
    @Transactional(TxType.REQUIRES_NEW)
    void record(Attempt attempt, Outcome outcome) {
        try (Connection connection = database.getConnection()) {
            Optional<CallRow> call = calls.byId(connection, attempt.id(), true)
                    .filter(row -> row.inFlight() && row.attempts() == attempt.number());
            if (call.isPresent()) {
                apply(connection, call.get(), outcome, clock.instant());
                giveBack(connection, call.get());
            }
        } catch (SQLException broken) {
            throw new WorkFailed("the outcome of call " + attempt.id() + " could not be recorded", broken);
        }
    }

    private void apply(Connection connection, CallRow call, Outcome outcome, Instant now) throws SQLException {
        switch (outcome) {
            case Outcome.Delivered(String result) ->
                finish(connection, call, CallState.DELIVERED, Optional.of(result), Optional.empty(), now);
            case Outcome.Refused(String error) ->
                finish(connection, call, CallState.REFUSED, Optional.empty(), Optional.of(error), now);
            case Outcome.Held(Duration pause) -> again(connection, call, HELD, pause, now);
            case Outcome.Postponed postponed -> postpone(connection, call, postponed, now);
            case Outcome.Unknown(String why) -> settle(connection, call, why, now);
        }
    }

    private void postpone(Connection connection, CallRow call, Outcome.Postponed postponed, Instant now)
            throws SQLException {
        boolean ownTrouble = postponed.pause().isZero();
        boolean over = ownTrouble ? Patience.isExhausted(call.tries() + 1) : isTooOld(call, now);
        if (over) {
            finish(connection, call, CallState.DEAD, Optional.empty(), Optional.of(postponed.error()), now);
            return;
        }
        if (ownTrouble) {
            Duration pause = Patience.after(call.tries() + 1, RandomGenerator.getDefault());
            count(call, "postponed", postponed.error());
            calls.postpone(connection, call, postponed.error(), now.plus(pause), true);
        } else {
            again(connection, call, postponed.error(), postponed.pause(), now);
        }
    }

    /** Through no fault of the call's own. */
    private void again(Connection connection, CallRow call, String why, Duration pause, Instant now)
            throws SQLException {
        count(call, "postponed", why);
        calls.postpone(connection, call, why, now.plus(Patience.asAsked(pause, RandomGenerator.getDefault())), false);
    }

    /** Time in which nobody tried, because the bot was down or other calls came before it, is no outage of the outside. */
    private static boolean isTooOld(CallRow call, Instant now) {
        return Patience.isTooOld(call.firstTriedAt().orElse(now), now);
    }

    private void settle(Connection connection, CallRow call, String why, Instant now) throws SQLException {
        count(call, "unknown", why);
        switch (call.repeat()) {
            case NEVER -> finish(connection, call, CallState.UNKNOWN, Optional.empty(), Optional.of(why), now);
            case SAFE -> {
                Duration pause = Patience.after(call.tries() + 1, RandomGenerator.getDefault());
                if (isTooOld(call, now)) {
                    finish(connection, call, CallState.UNKNOWN, Optional.empty(), Optional.of(why), now);
                } else {
                    calls.postpone(connection, call, why, now.plus(pause), true);
                }
            }
            case AFTER_SEARCH -> {
                if (isTooOld(call, now)) {
                    finish(connection, call, CallState.UNKNOWN, Optional.empty(), Optional.of(why), now);
                } else {
                    calls.doubt(connection, call, why, now.plus(Patience.beforeSearch(call.doubt() + 1)));
                }
            }
        }
    }

    private void finish(
            Connection connection,
            CallRow call,
            CallState state,
            Optional<String> result,
            Optional<String> error,
            Instant now)
            throws SQLException {
        calls.finish(connection, call.seq(), state, result, error, now);
        count(call, state.name().toLowerCase(java.util.Locale.ROOT), error.orElse("none"));
        if (state != CallState.DELIVERED) {
            LOG.warnf(
                    "%s: %s was not delivered (%s: %s) and will not be tried again. Do it by hand if it still matters; what it was stands in row %s of work_call.",
                    call.subject().orElse("no incident"),
                    call.kind(),
                    state,
                    error.orElse("no reason given"),
                    call.id());
        }
        finished.fire(call.finished(state, result, error));
        for (CallRow waiting : calls.waitingFor(connection, call.id())) {
            wakeUp.afterCommit(waiting.lane(), waiting.priority());
        }
    }

    private void giveBack(Connection connection, CallRow call) throws SQLException {
        lanes.lock(connection, call.lane());
        Optional<CallRow> next = calls.head(connection, call.lane());
        lanes.release(
                connection,
                call.lane(),
                next.map(CallRow::nextAt),
                next.map(CallRow::priority).orElse(Priority.BACKFILL));
    }

    private void count(CallRow call, String outcome, String error) {
        meters.counter("evenkeel.outbox.outcomes", "kind", call.kind(), "outcome", outcome, "error", error)
                .increment();
    }
}
