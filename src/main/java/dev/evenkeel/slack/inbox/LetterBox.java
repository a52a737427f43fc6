package dev.evenkeel.slack.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.people.Team;
import dev.evenkeel.slack.route.Letter;

/** The rows of the inbox. Plain statements: one of them stands between Slack and its answer. */
@ApplicationScoped
class LetterBox {

    /** The handler of this node starts at once; only what a crash left is looked for, and only after this long. */
    private static final String GRACE = "interval '3 seconds'";

    private final DataSource database;
    private final Team team;
    private final InstantSource clock;

    @Inject
    LetterBox(DataSource database, Team team, InstantSource clock) {
        this.database = database;
        this.team = team;
        this.clock = clock;
    }

    /** A row that waits to be handled. */
    record Waiting(String key, Letter.Kind kind, String line) {}

    /**
     * Keeps a letter in a transaction of its own, committed when this comes back.
     *
     * @return false when it was kept before
     */
    boolean keep(Letter letter) throws SQLException {
        String sql = "insert into slack_inbox (team_id, key, kind, line, payload, state, received_at, next_at)"
                + " values (?, ?, ?, ?, ?, 'waiting', ?, clock_timestamp() + " + GRACE
                + ") on conflict do nothing";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, team.id());
            insert.setString(2, letter.key());
            insert.setString(3, letter.kind().name());
            insert.setString(4, letter.line());
            insert.setBytes(5, letter.body());
            insert.setTimestamp(6, Timestamp.from(letter.receivedAt()));
            return insert.executeUpdate() == 1;
        }
    }

    /**
     * Completes a row within the caller's transaction, and takes the letter out of it: what follows in this transaction happens if
     * and only if the row is done.
     *
     * @return empty when somebody else completed it, or is about to
     */
    Optional<Letter> complete(String key) {
        String sql = """
                update slack_inbox i
                   set state = 'done', payload = null, next_at = null, attempts = i.attempts + 1, finished_at = ?
                  from (select key, kind, line, payload, received_at from slack_inbox
                         where team_id = ? and key = ? and state = 'waiting' for update skip locked) o
                 where i.team_id = ? and i.key = o.key
                returning o.kind, o.line, o.payload, o.received_at""";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setString(2, team.id());
            update.setString(3, key);
            update.setString(4, team.id());
            try (ResultSet rows = update.executeQuery()) {
                return rows.next() ? Optional.of(letter(key, rows)) : Optional.empty();
            }
        } catch (SQLException broken) {
            throw new InboxFailed("letter " + key + " could not be completed", broken);
        }
    }

    private static Letter letter(String key, ResultSet row) throws SQLException {
        return new Letter(
                key,
                Letter.Kind.valueOf(row.getString(1)),
                row.getString(2),
                row.getBytes(3),
                row.getTimestamp(4).toInstant());
    }

    /** A letter that still waits. */
    Optional<Letter> read(String key) {
        String sql =
                "select kind, line, payload, received_at from slack_inbox where team_id = ? and key = ? and state = 'waiting'";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, team.id());
            select.setString(2, key);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(letter(key, rows)) : Optional.empty();
            }
        } catch (SQLException broken) {
            throw new InboxFailed("letter " + key + " could not be read", broken);
        }
    }

    /** Says of a row completed in this transaction that nobody had to do anything about it. */
    void ignore(String key) {
        write("update slack_inbox set state = 'ignored' where team_id = ? and key = ?", team.id(), key);
    }

    /**
     * Records that handling failed.
     *
     * @return how often it has failed now; empty when the row is no longer waiting
     */
    Optional<Integer> failed(String key, String error) {
        String sql = "update slack_inbox set attempts = attempts + 1, error = ? where team_id = ? and key = ?"
                + " and state = 'waiting' returning attempts";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, error);
            update.setString(2, team.id());
            update.setString(3, key);
            try (ResultSet rows = update.executeQuery()) {
                return rows.next() ? Optional.of(rows.getInt(1)) : Optional.empty();
            }
        } catch (SQLException broken) {
            throw new InboxFailed("the failure of letter " + key + " could not be recorded", broken);
        }
    }

    void retryAfter(String key, Duration wait) {
        write(
                "update slack_inbox set next_at = clock_timestamp() + make_interval(secs => ?) where team_id = ? and key = ?",
                wait.toMillis() / 1000.0,
                team.id(),
                key);
    }

    /** Gives a row up. Its payload stays for a day, for who wants to know what it was. */
    void bury(String key) {
        write(
                "update slack_inbox set state = 'dead', next_at = null, finished_at = ? where team_id = ? and key = ?",
                Timestamp.from(clock.instant()),
                team.id(),
                key);
    }

    /** What waits and is due, oldest first. */
    List<Waiting> due(int most) {
        String sql = "select key, kind, line from slack_inbox where team_id = ? and next_at <= clock_timestamp()"
                + " order by received_at limit ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, team.id());
            select.setInt(2, most);
            List<Waiting> waiting = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    waiting.add(
                            new Waiting(rows.getString(1), Letter.Kind.valueOf(rows.getString(2)), rows.getString(3)));
                }
            }
            return waiting;
        } catch (SQLException broken) {
            throw new InboxFailed("the inbox could not be read", broken);
        }
    }

    /** How long the longest waiting row has been due, by the database's clock. */
    Duration overdue() throws SQLException {
        String sql = "select coalesce(extract(epoch from clock_timestamp() - min(next_at)), 0) from slack_inbox"
                + " where next_at is not null and team_id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, team.id());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return Duration.ofMillis(Math.max(0, (long) (rows.getDouble(1) * 1000)));
            }
        }
    }

    /** Forgets dead payloads after a day, and rows after a week. */
    void purge(Instant now) {
        write(
                "update slack_inbox set payload = null where payload is not null and finished_at < ?",
                Timestamp.from(now.minus(Duration.ofDays(1))));
        write("delete from slack_inbox where finished_at < ?", Timestamp.from(now.minus(Duration.ofDays(7))));
    }

    private void write(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException broken) {
            throw new InboxFailed("the inbox could not be written", broken);
        }
    }
}
