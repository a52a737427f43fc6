package dev.evenkeel.work.lane;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import dev.evenkeel.work.Priority;
import dev.evenkeel.work.WorkFailed;

/**
 * Wakes lanes when a transaction commits. Their rows are touched last and in one order, so that two transactions that speak in the
 * same places can neither hold each other up nor lock each other out.
 */
@ApplicationScoped
public class WakeUp {

    private static final Object TOUCHED = new Object();

    private final DataSource database;
    private final Lanes lanes;
    private final InstantSource clock;
    private final TransactionSynchronizationRegistry transactions;
    private final Bell bell;

    @Inject
    WakeUp(
            DataSource database,
            Lanes lanes,
            InstantSource clock,
            TransactionSynchronizationRegistry transactions,
            Bell bell) {
        this.database = database;
        this.lanes = lanes;
        this.clock = clock;
        this.transactions = transactions;
        this.bell = bell;
    }

    /** Wakes a lane once the current transaction commits; must be called inside one. */
    public void afterCommit(Lane lane, Priority priority) {
        Object known = transactions.getResource(TOUCHED);
        if (known instanceof Touched touched) {
            touched.lanes.merge(lane, priority, WakeUp::moreUrgent);
        } else {
            Touched touched = new Touched();
            touched.lanes.put(lane, priority);
            transactions.putResource(TOUCHED, touched);
            transactions.registerInterposedSynchronization(touched);
        }
    }

    private static Priority moreUrgent(Priority one, Priority other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private final class Touched implements Synchronization {

        private final Map<Lane, Priority> lanes = new TreeMap<>();

        @Override
        public void beforeCompletion() {
            try (Connection connection = database.getConnection()) {
                for (Map.Entry<Lane, Priority> lane : lanes.entrySet()) {
                    WakeUp.this.lanes.wake(connection, lane.getKey(), lane.getValue(), clock.instant());
                }
            } catch (SQLException broken) {
                throw new WorkFailed("lanes could not be woken", broken);
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                bell.ring(lanes.size());
            }
        }
    }
}
