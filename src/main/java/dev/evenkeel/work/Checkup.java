package dev.evenkeel.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.people.Team;

/** How the calls to the outside are doing: what went out, what waits, what failed. */
@ApplicationScoped
public class Checkup {

    private final DataSource database;
    private final Team team;
    private final InstantSource clock;

    @Inject
    Checkup(DataSource database, Team team, InstantSource clock) {
        this.database = database;
        this.team = team;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param delivered calls that the outside itself said were done
     * @param waiting calls that are neither done nor given up
     * @param oldest since when the oldest of them waits
     * @param failures calls given up, or tried in vain and waiting for another try, newest first
     */
    public record Findings(int delivered, int waiting, Optional<Instant> oldest, List<Failure> failures) {
        public Findings {
            failures = List.copyOf(failures);
        }
    }

    /**
     * Calls of one kind that failed in the same way.
     *
     * @param isFinal false when they are tried again
     * @param last when the last of them was given up, or was first tried
     */
    public record Failure(String kind, String error, int count, Instant last, boolean isFinal) {}

    /** Looks at everything that ended since then, and at everything that has not ended. */
    public Findings since(Instant since) {
        try (Connection connection = database.getConnection()) {
            List<Failure> failures = failures(connection, since, clock.instant());
            try (PreparedStatement select = connection.prepareStatement(
                    "select count(*) filter (where state = 'DELIVERED' and finished_at >= ?), count(*) filter (where finished_at is null),"
                            + " min(created_at) filter (where finished_at is null)"
                            + " from work_call where team_id = ? and (finished_at is null or finished_at >= ?)")) {
                select.setTimestamp(1, Timestamp.from(since));
                select.setString(2, team.id());
                select.setTimestamp(3, Timestamp.from(since));
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    Optional<Instant> oldest =
                            Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant);
                    return new Findings(row.getInt(1), row.getInt(2), oldest, failures);
                }
            }
        } catch (SQLException broken) {
            throw new WorkFailed("the calls could not be counted", broken);
        }
    }

    private List<Failure> failures(Connection connection, Instant since, Instant until) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select kind, coalesce(error, lower(state)), count(*), max(coalesce(finished_at, first_tried_at, created_at)),
                       finished_at is not null
                  from work_call
                 where team_id = ?
                   and (finished_at is null and error is not null
                        or state in ('DEAD', 'REFUSED', 'UNKNOWN') and finished_at between ? and ?)
                 group by 1, 2, 5 order by 4 desc, 1, 2 limit 5""")) {
            select.setString(1, team.id());
            select.setTimestamp(2, Timestamp.from(since));
            select.setTimestamp(3, Timestamp.from(until));
            List<Failure> failures = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    failures.add(new Failure(
                            row.getString(1),
                            row.getString(2),
                            row.getInt(3),
                            row.getTimestamp(4).toInstant(),
                            row.getBoolean(5)));
                }
            }
            return failures;
        }
    }
}
