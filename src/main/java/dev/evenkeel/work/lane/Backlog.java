package dev.evenkeel.work.lane;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import dev.evenkeel.time.OnBeat;
import dev.evenkeel.work.WorkFailed;

/** How much waits to be carried out, as metrics; and, hourly, the sweeping out of lanes nobody uses any more. */
@ApplicationScoped
class Backlog implements OnBeat {

    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final DataSource database;
    private final Lanes lanes;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.MIN);

    @Inject
    Backlog(DataSource database, Lanes lanes, InstantSource clock, MeterRegistry meters) {
        this.database = database;
        this.lanes = lanes;
        this.clock = clock;
        this.meters = meters;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("evenkeel.outbox.due", this, Backlog::due)
                .description("lanes with a call that is due within two seconds, or being tried")
                .register(meters);
        Gauge.builder("evenkeel.outbox.open", this, Backlog::open)
                .description("calls that are neither delivered nor given up")
                .register(meters);
    }

    @Override
    @Transactional
    public void onBeat(Instant now) {
        Instant due = nextSweep.get();
        if (now.isBefore(due) || !nextSweep.compareAndSet(due, now.plus(BETWEEN_SWEEPS))) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            lanes.dropIdle(connection);
        } catch (SQLException broken) {
            throw new WorkFailed("idle lanes could not be swept out", broken);
        }
    }

    private double due() {
        return count("select count(*) from work_lane where next_at <= ?::timestamptz + interval '2 s'"
                + " or leased_until > clock_timestamp()");
    }

    private double open() {
        return count("select count(*) from work_call where finished_at is null and created_at <= ?");
    }

    private double count(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getDouble(1);
            }
        } catch (SQLException unreachable) {
            return Double.NaN;
        }
    }
}
