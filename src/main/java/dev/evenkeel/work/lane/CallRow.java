package dev.evenkeel.work.lane;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.evenkeel.work.CallFinished;
import dev.evenkeel.work.CallState;
import dev.evenkeel.work.Priority;
import dev.evenkeel.work.Repeat;

/** A call as it stands in the table. */
public record CallRow(
        long seq,
        UUID id,
        Lane lane,
        String kind,
        Priority priority,
        Optional<String> subject,
        String payload,
        Repeat repeat,
        Optional<UUID> after,
        CallState state,
        int attempts,
        int tries,
        int doubt,
        boolean inFlight,
        Optional<String> error,
        Optional<String> result,
        Instant createdAt,
        Instant nextAt,
        Optional<Instant> expiresAt,
        Optional<Instant> firstTriedAt,
        Optional<Instant> finishedAt) {

    static CallRow read(ResultSet row) throws SQLException {
        return new CallRow(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                new Lane(row.getString("team_id"), row.getString("lane")),
                row.getString("kind"),
                Priority.values()[row.getInt("priority")],
                Optional.ofNullable(row.getString("subject")),
                row.getString("payload"),
                Repeat.valueOf(row.getString("repeatable")),
                Optional.ofNullable(row.getObject("after_id", UUID.class)),
                CallState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getInt("tries"),
                row.getInt("doubt"),
                row.getBoolean("in_flight"),
                Optional.ofNullable(row.getString("error")),
                Optional.ofNullable(row.getString("result")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("next_at").toInstant(),
                instant(row, "expires_at"),
                instant(row, "first_tried_at"),
                instant(row, "finished_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    boolean isExpired(Instant now) {
        return expiresAt.filter(end -> end.isBefore(now)).isPresent();
    }

    /** The news of its end. */
    public CallFinished finished(CallState end, Optional<String> endResult, Optional<String> endError) {
        return new CallFinished(id, kind, priority, subject, payload, end, endResult, endError);
    }
}
