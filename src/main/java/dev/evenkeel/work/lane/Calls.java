package dev.evenkeel.work.lane;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.evenkeel.work.Call;
import dev.evenkeel.work.CallState;

/** The calls' rows. Plain SQL: claims and lanes need statements that no mapper writes. */
@ApplicationScoped
public class Calls {

    /** Writes a call that is due at once. */
    public void insert(Connection connection, String team, Call call, Instant now) throws SQLException {
        String sql = """
                insert into work_call (id, team_id, lane, kind, priority, subject, payload, repeatable, after_id, state,
                                       created_at, next_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, 'PENDING', ?, ?, ?)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, call.id());
            statement.setString(2, team);
            statement.setString(3, call.lane());
            statement.setString(4, call.kind());
            statement.setInt(5, call.priority().ordinal());
            statement.setString(6, call.subject().orElse(null));
            statement.setString(7, call.payload());
            statement.setString(8, call.repeat().name());
            statement.setObject(9, call.after().orElse(null), Types.OTHER);
            statement.setTimestamp(10, Timestamp.from(now));
            statement.setTimestamp(11, Timestamp.from(now));
            statement.setTimestamp(
                    12, call.within().map(now::plus).map(Timestamp::from).orElse(null));
            statement.executeUpdate();
        }
    }

    /** The oldest open call of a lane. */
    Optional<CallRow> head(Connection connection, Lane lane) throws SQLException {
        String sql =
                "select * from work_call where team_id = ? and lane = ? and finished_at is null order by seq limit 1";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, lane.team());
            statement.setString(2, lane.key());
            return first(statement);
        }
    }

    /** The call as it is now, held until the commit; empty once it is over, and while somebody else holds it to change it. */
    Optional<CallRow> holdIfFree(Connection connection, CallRow call) throws SQLException {
        String sql = "select * from work_call where seq = ? and finished_at is null for update skip locked";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, call.seq());
            return first(statement);
        }
    }

    /** One call; with {@code lock}, nobody else changes it until the commit. */
    public Optional<CallRow> byId(Connection connection, UUID id, boolean lock) throws SQLException {
        String sql = "select * from work_call where id = ?" + (lock ? " for update" : "");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            return first(statement);
        }
    }

    /** The newest open, untouched call of a kind in a lane. */
    public Optional<CallRow> lastUntouched(Connection connection, Lane lane, String kind) throws SQLException {
        String sql = """
                select * from work_call where team_id = ? and lane = ? and kind = ? and finished_at is null
                   and attempts = 0 order by seq desc limit 1 for update""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, lane.team());
            statement.setString(2, lane.key());
            statement.setString(3, kind);
            return first(statement);
        }
    }

    /** Gives a call another payload. */
    public void changePayload(Connection connection, long seq, String payload) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update work_call set payload = ?::jsonb where seq = ?")) {
            statement.setString(1, payload);
            statement.setLong(2, seq);
            statement.executeUpdate();
        }
    }

    void startTry(Connection connection, CallRow call, int doubt, Instant now) throws SQLException {
        String sql = """
                update work_call set in_flight = true, attempts = attempts + 1, doubt = ?,
                       first_tried_at = coalesce(first_tried_at, ?) where seq = ?""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, doubt);
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setLong(3, call.seq());
            statement.executeUpdate();
        }
    }

    /** Ends a call. */
    public void finish(
            Connection connection,
            long seq,
            CallState state,
            Optional<String> result,
            Optional<String> error,
            Instant now)
            throws SQLException {
        String sql = """
                update work_call set state = ?, result = ?::jsonb, error = ?, finished_at = ?, in_flight = false
                 where seq = ?""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, state.name());
            statement.setString(2, result.orElse(null));
            statement.setString(3, error.orElse(null));
            statement.setTimestamp(4, Timestamp.from(now));
            statement.setLong(5, seq);
            statement.executeUpdate();
        }
    }

    void postpone(Connection connection, CallRow call, String error, Instant nextAt, boolean countsAsTry)
            throws SQLException {
        String sql = """
                update work_call set error = ?, next_at = ?, in_flight = false, tries = tries + ? where seq = ?""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, error);
            statement.setTimestamp(2, Timestamp.from(nextAt));
            statement.setInt(3, countsAsTry ? 1 : 0);
            statement.setLong(4, call.seq());
            statement.executeUpdate();
        }
    }

    void doubt(Connection connection, CallRow call, String why, Instant nextAt) throws SQLException {
        String sql = "update work_call set error = ?, next_at = ?, in_flight = false, doubt = doubt + 1 where seq = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, why);
            statement.setTimestamp(2, Timestamp.from(nextAt));
            statement.setLong(3, call.seq());
            statement.executeUpdate();
        }
    }

    /** Lanes in which a call waits for the given one. */
    List<CallRow> waitingFor(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select * from work_call where after_id = ? and finished_at is null")) {
            statement.setObject(1, id);
            return all(statement);
        }
    }

    /** All calls about a subject, in the order they were written. */
    public List<CallRow> ofSubject(Connection connection, String team, String subject) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select * from work_call where team_id = ? and subject = ? order by seq")) {
            statement.setString(1, team);
            statement.setString(2, subject);
            return all(statement);
        }
    }

    private static Optional<CallRow> first(PreparedStatement statement) throws SQLException {
        return all(statement).stream().findFirst();
    }

    private static List<CallRow> all(PreparedStatement statement) throws SQLException {
        List<CallRow> calls = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                calls.add(CallRow.read(rows));
            }
        }
        return calls;
    }
}
