package dev.evenkeel.work;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import dev.evenkeel.time.Alone;
import dev.evenkeel.time.Patience;

/** What waits for a call must not be forgotten, however close together the call's end and the waiting begin. */
@QuarkusTest
@TestProfile(Alone.class)
class WaitingCallTest {

    @Inject
    Queue queue;

    @Inject
    Deliveries deliveries;

    @Inject
    DataSource database;

    @Inject
    QueueTest.Outside outside;

    @Inject
    JustBeforeTheEnd end;

    @Test
    void a_call_written_while_the_one_it_waits_for_comes_to_its_end_is_not_forgotten() throws Exception {
        outside.answer = attempt -> new Outcome.Refused("is_archived");
        end.ofTheNextCall = new Moment();
        UUID first = add(call("ends-" + UUID.randomUUID(), Optional.empty()));
        end.ofTheNextCall.reached.await(20, TimeUnit.SECONDS);

        String lane = "begins-" + UUID.randomUUID();
        UUID waiting = add(call(lane, Optional.of(first)));
        Optional<Timestamp> written = nextLook(lane);
        await().atMost(Patience.OF_A_TEST).until(() -> !nextLook(lane).equals(written));
        end.ofTheNextCall.over.countDown();

        await().atMost(Patience.OF_A_TEST)
                .until(() -> deliveries.byId(waiting).orElseThrow().state() == CallState.CANCELED);
    }

    private Optional<Timestamp> nextLook(String lane) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select next_at from work_lane where key = ?")) {
            select.setString(1, lane);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return Optional.ofNullable(rows.getTimestamp(1));
            }
        }
    }

    private UUID add(Call call) {
        return QuarkusTransaction.requiringNew().call(() -> queue.add(call));
    }

    private static Call call(String lane, Optional<UUID> after) {
        return new Call(
                UUID.randomUUID(),
                QueueTest.Outside.KIND,
                lane,
                Priority.REST,
                Optional.empty(),
                "{}",
                Repeat.SAFE,
                after,
                Optional.empty());
    }

    /** A moment that lasts until the test says so. */
    private static final class Moment {
        final CountDownLatch reached = new CountDownLatch(1);
        final CountDownLatch over = new CountDownLatch(1);
    }

    /** Holds up a call's end once, after everybody who waits was looked up and before it is committed. */
    @Singleton
    static class JustBeforeTheEnd {

        @Inject
        TransactionSynchronizationRegistry transactions;

        volatile Moment ofTheNextCall;

        void finished(@Observes CallFinished call) {
            Moment moment = ofTheNextCall;
            if (moment == null || moment.reached.getCount() == 0) {
                return;
            }
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    moment.reached.countDown();
                    try {
                        moment.over.await(30, TimeUnit.SECONDS);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                }

                @Override
                public void afterCompletion(int status) {
                    // the call's end is committed
                }
            });
        }
    }
}
