package dev.evenkeel.chat.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.people.Team;

/** The channels the bot opened, by the key they were opened for. */
@ApplicationScoped
class Rooms {

    private final DataSource database;
    private final Team team;

    @Inject
    Rooms(DataSource database, Team team) {
        this.database = database;
        this.team = team;
    }

    /** @param opening the call that opens it */
    record Room(UUID opening, Optional<String> channelId) {}

    @Transactional
    void add(String key, UUID opening) {
        write("insert into chat_room (team_id, key, opening) values (?, ?, ?)", team.id(), key, opening);
    }

    @Transactional
    void opened(String key, String channelId, String name) {
        write(
                "update chat_room set channel_id = ?, name = ? where team_id = ? and key = ?",
                channelId,
                name,
                team.id(),
                key);
    }

    @Transactional
    Optional<Room> byKey(String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select opening, channel_id from chat_room where team_id = ? and key = ?")) {
            statement.setString(1, team.id());
            statement.setString(2, key);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Room(rows.getObject(1, UUID.class), Optional.ofNullable(rows.getString(2))))
                        : Optional.empty();
            }
        } catch (SQLException broken) {
            throw new ChatFailed("the channel of " + key + " could not be looked up", broken);
        }
    }

    private void write(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException broken) {
            throw new ChatFailed("a channel of the bot could not be recorded", broken);
        }
    }
}
