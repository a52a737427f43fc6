package dev.evenkeel.work.lane;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.evenkeel.work.Priority;

/**
 * The lanes' rows. A lane is leased for one try at a time. Leases run on the database's clock, because the application's can be moved;
 * what is due runs on the application's. A process renews its leases with every beat for as long as it lives.
 */
@ApplicationScoped
class Lanes {

    /** Many beats long, and short enough that what a killed process was about to say is not said too late to matter. */
    private static final int LEASE_SECONDS = 15;

    /** This process, new with every start. */
    private final UUID owner = UUID.randomUUID();

    /** Takes the lease of the most urgent lane with something due. */
    Optional<Lane> lease(Connection connection, Instant now, Priority atMost) throws SQLException {
        String sql = """
                update work_lane l set leased_until = clock_timestamp() + make_interval(secs => ?), leased_by = ?
                  from (select team_id, key from work_lane
                         where next_at <= ? and priority <= ? and (leased_until is null or leased_until < clock_timestamp())
                         order by priority, next_at limit 1 for update skip locked) due
                 where l.team_id = due.team_id and l.key = due.key
                returning l.team_id, l.key""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, LEASE_SECONDS);
            statement.setObject(2, owner);
            statement.setTimestamp(3, Timestamp.from(now));
            statement.setInt(4, atMost.ordinal());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new Lane(rows.getString(1), rows.getString(2))) : Optional.empty();
            }
        }
    }

    /** Makes this process's leases last. Passes over rows that somebody else has in hand: the next beat finds them again. */
    void renew(Connection connection) throws SQLException {
        String sql = """
                update work_lane l set leased_until = clock_timestamp() + make_interval(secs => ?)
                  from (select team_id, key from work_lane where leased_by = ? for update skip locked) mine
                 where l.team_id = mine.team_id and l.key = mine.key""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, LEASE_SECONDS);
            statement.setObject(2, owner);
            statement.executeUpdate();
        }
    }

    /** Says that something may be due in a lane from {@code at} on. */
    void wake(Connection connection, Lane lane, Priority priority, Instant at) throws SQLException {
        String sql = """
                insert into work_lane (team_id, key, priority, next_at) values (?, ?, ?, ?)
                on conflict (team_id, key) do update
                   set next_at = least(coalesce(work_lane.next_at, excluded.next_at), excluded.next_at),
                       priority = case when work_lane.next_at is null then excluded.priority
                                       else least(work_lane.priority, excluded.priority) end""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, lane.team());
            statement.setString(2, lane.key());
            statement.setInt(3, priority.ordinal());
            statement.setTimestamp(4, Timestamp.from(at));
            statement.executeUpdate();
        }
    }

    /** Locks a lane's row, so that what is read next about its calls stays true until the commit. */
    void lock(Connection connection, Lane lane) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from work_lane where team_id = ? and key = ? for update")) {
            statement.setString(1, lane.team());
            statement.setString(2, lane.key());
            statement.execute();
        }
    }

    /** Lets others have the lane, from {@code nextAt} on or, without it, once something new is written there. */
    void release(Connection connection, Lane lane, Optional<Instant> nextAt, Priority priority) throws SQLException {
        String sql =
                "update work_lane set leased_until = null, leased_by = null, next_at = ?, priority = ? where team_id = ? and key = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, nextAt.map(Timestamp::from).orElse(null));
            statement.setInt(2, priority.ordinal());
            statement.setString(3, lane.team());
            statement.setString(4, lane.key());
            statement.executeUpdate();
        }
    }

    /** Drops lanes in which nothing has been open for a while, so that the table stays as small as what is going on. */
    int dropIdle(Connection connection) throws SQLException {
        String sql = """
                delete from work_lane l where next_at is null and leased_until is null
                   and not exists (select 1 from work_call c
                                    where c.team_id = l.team_id and c.lane = l.key and c.finished_at is null)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        }
    }
}
