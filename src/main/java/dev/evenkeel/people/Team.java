package dev.evenkeel.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The workspace this installation serves. Its id stands on every row, so that several workspaces can come later without a
 * migration of data. Learned from Slack once and kept, so that a start does not need Slack.
 */
@Singleton
public class Team {

    private final DataSource database;
    private final Optional<String> given;
    private final AtomicReference<Workspace> known = new AtomicReference<>();

    @Inject
    Team(DataSource database, @ConfigProperty(name = "slack.team-id") Optional<String> given) {
        this.database = database;
        this.given = given;
    }

    /**
     * Slack's id of the workspace.
     *
     * @throws WorkspaceUnknown before Slack was reached for the first time
     */
    public String id() {
        if (given.isPresent()) {
            return given.get();
        }
        return workspace().map(Workspace::teamId).orElseThrow(WorkspaceUnknown::new);
    }

    /** Whether {@link #id} can answer: not before Slack was reached for the first time. */
    public boolean isKnown() {
        return given.isPresent() || workspace().isPresent();
    }

    /** What Slack said about the workspace and the bot in it; empty before it was reached for the first time. */
    public Optional<Workspace> workspace() {
        if (known.get() == null) {
            read().ifPresent(known::set);
        }
        return Optional.ofNullable(known.get());
    }

    /**
     * Keeps what Slack said.
     *
     * @throws IllegalStateException when the rows here belong to another workspace
     */
    @Transactional
    public void learn(Workspace workspace) {
        Optional<String> before = given.or(() -> read().map(Workspace::teamId));
        if (before.isPresent() && !before.get().equals(workspace.teamId())) {
            throw new IllegalStateException("This database belongs to workspace " + before.get() + ", the token to "
                    + workspace.teamId() + ": use the token of the first, or another database.");
        }
        write(workspace);
        known.set(workspace);
    }

    private Optional<Workspace> read() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select team_id, name, bot_user_id, bot_id from workspace limit 1");
                ResultSet rows = statement.executeQuery()) {
            return rows.next()
                    ? Optional.of(
                            new Workspace(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)))
                    : Optional.empty();
        } catch (SQLException broken) {
            throw new IllegalStateException("the workspace could not be looked up", broken);
        }
    }

    private void write(Workspace workspace) {
        String sql = """
                insert into workspace (team_id, name, bot_user_id, bot_id) values (?, ?, ?, ?)
                on conflict (team_id) do update
                   set name = excluded.name, bot_user_id = excluded.bot_user_id, bot_id = excluded.bot_id""";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, workspace.teamId());
            statement.setString(2, workspace.name());
            statement.setString(3, workspace.botUserId());
            statement.setString(4, workspace.botId());
            statement.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException("the workspace could not be kept", broken);
        }
    }
}
