package dev.evenkeel.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.time.Alone;
import dev.evenkeel.time.Beat;
import dev.evenkeel.time.Patience;
import dev.evenkeel.time.SettableClock;

@QuarkusTest
@TestProfile(Alone.class)
class QueueTest {

    @Inject
    dev.evenkeel.work.Queue queue;

    @Inject
    Deliveries deliveries;

    @Inject
    SettableClock clock;

    @Inject
    Outside outside;

    @Inject
    Beat beat;

    @Inject
    DataSource database;

    @BeforeEach
    void everythingSucceeds() {
        outside.answer = attempt -> new Outcome.Delivered("{}");
        outside.seen.clear();
        clock.release();
    }

    @Test
    void callsOfOneLaneHappenInTheOrderTheyWereWritten() {
        String lane = "order-" + UUID.randomUUID();
        List<UUID> written = QuarkusTransaction.requiringNew()
                .call(() -> IntStream.range(0, 50)
                        .mapToObj(i -> queue.add(call(lane, Repeat.SAFE, Optional.empty())))
                        .toList());
        awaitState(written.getLast(), CallState.DELIVERED);
        assertThat(outside.seen.stream().map(Attempt::id).filter(written::contains))
                .containsExactlyElementsOf(written);
    }

    @Test
    void aRolledBackTransactionLeavesNoCall() {
        String lane = "rollback-" + UUID.randomUUID();
        QuarkusTransaction.begin();
        UUID written = queue.add(call(lane, Repeat.SAFE, Optional.empty()));
        QuarkusTransaction.rollback();
        assertThat(deliveries.byId(written)).isEmpty();
    }

    @Test
    void aRefusedCallIsNotTriedAgainAndCancelsWhatWaitsForIt() {
        outside.answer = attempt -> new Outcome.Refused("is_archived");
        UUID first = add(call("refused-" + UUID.randomUUID(), Repeat.SAFE, Optional.empty()));
        UUID waiting = add(call("waits-" + UUID.randomUUID(), Repeat.SAFE, Optional.of(first)));
        awaitState(first, CallState.REFUSED);
        awaitState(waiting, CallState.CANCELED);
        assertThat(outside.tries(first)).isEqualTo(1);
        assertThat(outside.tries(waiting)).isZero();
        assertThat(deliveries.byId(waiting).orElseThrow().error()).contains("test.call: is_archived");
    }

    @Test
    void aCallRefusedFiveTimesInAWayThatMayPassIsDeliveredInTheEnd() {
        outside.answer = attempt -> attempt.number() <= 5
                ? new Outcome.Postponed("some_new_error", Duration.ZERO)
                : new Outcome.Delivered("{}");
        UUID id = add(call("passing-" + UUID.randomUUID(), Repeat.SAFE, Optional.empty()));
        awaitMovingOn(id, CallState.DELIVERED);
        assertThat(outside.tries(id)).isEqualTo(6);
    }

    @Test
    void aCallRefusedForEverIsDeadAfterTenTriesAndTheNextInItsLaneGoesOn() {
        String lane = "dead-" + UUID.randomUUID();
        Call bad = call(lane, Repeat.SAFE, Optional.empty());
        outside.answer = attempt -> attempt.id().equals(bad.id())
                ? new Outcome.Postponed("some_new_error", Duration.ZERO)
                : new Outcome.Delivered("{}");
        add(bad);
        UUID next = add(call(lane, Repeat.SAFE, Optional.empty()));
        awaitMovingOn(next, CallState.DELIVERED);
        assertThat(deliveries.byId(bad.id()).orElseThrow().state()).isEqualTo(CallState.DEAD);
        assertThat(outside.tries(bad.id())).isEqualTo(10);
    }

    @Test
    void aLostAnswerIsLookedForTwiceAndThenTheCallIsMadeOnceMore() {
        List<Integer> doubts = new ArrayList<>();
        outside.answer = attempt -> {
            doubts.add(attempt.doubt());
            return attempt.doubt() < 3 ? new Outcome.Unknown("timeout") : new Outcome.Delivered("{}");
        };
        UUID id = add(call("doubt-" + UUID.randomUUID(), Repeat.AFTER_SEARCH, Optional.empty()));
        awaitMovingOn(id, CallState.DELIVERED);
        assertThat(doubts).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aLostAnswerToWhatMayNotBeRepeatedStaysUnknown() {
        outside.answer = attempt -> new Outcome.Unknown("timeout");
        UUID id = add(call("never-" + UUID.randomUUID(), Repeat.NEVER, Optional.empty()));
        awaitState(id, CallState.UNKNOWN);
        assertThat(outside.tries(id)).isEqualTo(1);
    }

    @Test
    void anOutageOfTwentyMinutesLosesNothing() {
        outside.answer = attempt -> new Outcome.Postponed("http_503", Duration.ofSeconds(30));
        UUID id = add(call("outage-" + UUID.randomUUID(), Repeat.SAFE, Optional.empty()));
        await().until(() -> outside.tries(id) == 1);
        for (int i = 0; i < 25; i++) {
            int before = outside.tries(id);
            clock.advance(Duration.ofSeconds(50));
            await().until(() -> outside.tries(id) > before);
        }
        outside.answer = attempt -> new Outcome.Delivered("{}");
        awaitMovingOn(id, CallState.DELIVERED);
    }

    @Test
    void aCallThatOnlyWaitedForItsTurnIsMadeHoweverLate() {
        outside.answer = attempt -> new Outcome.Held(Duration.ofSeconds(1));
        UUID id = add(call("held-" + UUID.randomUUID(), Repeat.SAFE, Optional.empty()));
        await().until(() -> outside.tries(id) == 1);
        clock.advance(Duration.ofDays(2));
        await().until(() -> outside.tries(id) > 1);
        outside.answer = attempt -> new Outcome.Delivered("{}");
        awaitMovingOn(id, CallState.DELIVERED);
    }

    @Test
    void anOutageIsWaitedOutFromTheFirstTryOnHoweverLongTheCallHadLainThere() {
        CountDownLatch held = new CountDownLatch(1);
        String lane = "lain-" + UUID.randomUUID();
        outside.answer = attempt -> {
            awaitQuietly(held);
            return new Outcome.Delivered("{}");
        };
        UUID first = add(call(lane, Repeat.SAFE, Optional.empty()));
        UUID second = add(call(lane, Repeat.SAFE, Optional.empty()));
        await().until(() -> outside.tries(first) == 1);
        clock.advance(Duration.ofDays(2));
        outside.answer = attempt -> new Outcome.Postponed("http_503", Duration.ofSeconds(30));
        held.countDown();
        await().until(() -> outside.tries(second) == 1);
        outside.answer = attempt -> new Outcome.Delivered("{}");
        awaitMovingOn(second, CallState.DELIVERED);
    }

    @Test
    void anOutageOfMoreThanADayIsGivenUp() {
        outside.answer = attempt -> new Outcome.Postponed("http_503", Duration.ofSeconds(30));
        UUID id = add(call("long-" + UUID.randomUUID(), Repeat.SAFE, Optional.empty()));
        await().until(() -> outside.tries(id) == 1);
        clock.advance(Duration.ofHours(25));
        awaitState(id, CallState.DEAD);
    }

    @Test
    void aCallOutsideItsTimeIsDeadWithoutBeingTried() {
        CountDownLatch held = new CountDownLatch(1);
        String lane = "late-" + UUID.randomUUID();
        outside.answer = attempt -> {
            awaitQuietly(held);
            return new Outcome.Delivered("{}");
        };
        UUID first = add(call(lane, Repeat.SAFE, Optional.empty()));
        UUID late = add(within(lane, Duration.ofSeconds(3)));
        await().until(() -> outside.tries(first) == 1);
        clock.advance(Duration.ofSeconds(10));
        held.countDown();
        awaitState(late, CallState.DEAD);
        assertThat(outside.tries(late)).isZero();
    }

    @Test
    void aLongTryKeepsItsLaneForAsLongAsItsProcessLives() throws SQLException {
        CountDownLatch held = new CountDownLatch(1);
        String lane = "long-try-" + UUID.randomUUID();
        outside.answer = attempt -> {
            awaitQuietly(held);
            return new Outcome.Delivered("{}");
        };
        UUID id = add(call(lane, Repeat.NEVER, Optional.empty()));
        await().until(() -> outside.tries(id) == 1);
        Instant first = leasedUntil(lane).orElseThrow();
        beat.strike();
        await().untilAsserted(() -> assertThat(leasedUntil(lane))
                .hasValueSatisfying(end -> assertThat(end).isAfter(first)));
        held.countDown();
        awaitState(id, CallState.DELIVERED);
        assertThat(leasedUntil(lane)).isEmpty();
    }

    @Test
    void whatADeadProcessHeldIsTakenUpOnceItsLeaseIsOver() throws SQLException {
        CountDownLatch held = new CountDownLatch(1);
        String lane = "dead-process-" + UUID.randomUUID();
        outside.answer = attempt -> {
            awaitQuietly(held);
            return new Outcome.Delivered("{}");
        };
        UUID id = add(call(lane, Repeat.SAFE, Optional.empty()));
        await().until(() -> outside.tries(id) == 1);
        outside.answer = attempt -> new Outcome.Delivered("{}");
        abandon(lane);
        awaitState(id, CallState.DELIVERED);
        held.countDown();
        assertThat(outside.tries(id)).isEqualTo(2);
    }

    /** As if another process had the lease, and had been killed a while ago. */
    private void abandon(String lane) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update work_lane set leased_by = gen_random_uuid(), leased_until = clock_timestamp() - interval '1 s'"
                                + " where key = ?")) {
            update.setString(1, lane);
            update.executeUpdate();
        }
    }

    private Optional<Instant> leasedUntil(String lane) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select leased_until from work_lane where key = ?")) {
            select.setString(1, lane);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return Optional.ofNullable(rows.getTimestamp(1)).map(Timestamp::toInstant);
            }
        }
    }

    @Test
    void anUntouchedCallCanBeRewrittenOrCanceledAndATriedOneCannot() {
        outside.answer = attempt -> new Outcome.Postponed("wait", Duration.ofHours(1));
        String lane = "rewrite-" + UUID.randomUUID();
        UUID first = add(call(lane, Repeat.SAFE, Optional.empty()));
        UUID second = add(call(lane, Repeat.SAFE, Optional.empty()));
        await().until(() -> outside.tries(first) == 1);
        assertThat(queue.cancel(first)).isFalse();
        assertThat(queue.rewrite(second, "{\"new\": true}")).isTrue();
        assertThat(deliveries.byId(second).orElseThrow().payload()).isEqualTo("{\"new\": true}");
        assertThat(queue.cancel(second)).isTrue();
        assertThat(deliveries.byId(second).orElseThrow().state()).isEqualTo(CallState.CANCELED);
    }

    @Test
    void aCallThatIsBeingRewrittenWaitsForItsNewWordsAndHoldsNobodyUp() {
        CountDownLatch held = new CountDownLatch(1);
        outside.answer = attempt -> {
            awaitQuietly(held);
            return new Outcome.Delivered("{}");
        };
        String lane = "rewriting-" + UUID.randomUUID();
        UUID first = add(call(lane, Repeat.SAFE, Optional.empty()));
        UUID second = add(call(lane, Repeat.SAFE, Optional.empty()));
        await().until(() -> outside.tries(first) == 1);
        QuarkusTransaction.begin();
        assertThat(queue.rewrite(second, "{\"new\": true}")).isTrue();
        held.countDown();
        QuarkusTransaction.suspendingExisting().run(() -> awaitState(first, CallState.DELIVERED));
        queue.add(call(lane, Repeat.SAFE, Optional.empty()));
        QuarkusTransaction.commit();
        awaitState(second, CallState.DELIVERED);
        assertThat(outside.seen)
                .filteredOn(attempt -> attempt.id().equals(second))
                .extracting(Attempt::payload)
                .containsExactly("{\"new\": true}");
    }

    private UUID add(Call call) {
        return QuarkusTransaction.requiringNew().call(() -> queue.add(call));
    }

    private void awaitState(UUID id, CallState state) {
        await().atMost(Patience.OF_A_TEST)
                .until(() -> deliveries.byId(id).orElseThrow().state() == state);
    }

    /** Moves the clock on while waiting, so that waits between tries pass at once. */
    private void awaitMovingOn(UUID id, CallState state) {
        await().atMost(Patience.OF_A_TEST).until(() -> {
            clock.advance(Duration.ofSeconds(61));
            return deliveries.byId(id).orElseThrow().state() == state;
        });
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Call call(String lane, Repeat repeat, Optional<UUID> after) {
        return new Call(
                UUID.randomUUID(),
                Outside.KIND,
                lane,
                Priority.REST,
                Optional.empty(),
                "{}",
                repeat,
                after,
                Optional.empty());
    }

    private static Call within(String lane, Duration within) {
        return new Call(
                UUID.randomUUID(),
                Outside.KIND,
                lane,
                Priority.REST,
                Optional.empty(),
                "{}",
                Repeat.SAFE,
                Optional.empty(),
                Optional.of(within));
    }

    /** An outside whose answers a test chooses. */
    @Singleton
    static class Outside implements Performer {

        static final String KIND = "test.call";

        final Queue<Attempt> seen = new ConcurrentLinkedQueue<>();

        final Map<UUID, Integer> tries = new ConcurrentHashMap<>();

        volatile Function<Attempt, Outcome> answer = attempt -> new Outcome.Delivered("{}");

        @Override
        public boolean performs(String kind) {
            return kind.equals(KIND);
        }

        @Override
        public Outcome perform(Attempt attempt) {
            seen.add(attempt);
            tries.merge(attempt.id(), 1, Integer::sum);
            return answer.apply(attempt);
        }

        int tries(UUID id) {
            return tries.getOrDefault(id, 0);
        }
    }
}
