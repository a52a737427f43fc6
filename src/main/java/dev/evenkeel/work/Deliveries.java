package dev.evenkeel.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.people.Team;
import dev.evenkeel.work.lane.Calls;

/** What became of calls. */
@ApplicationScoped
public class Deliveries {

    private final DataSource database;
    private final Calls calls;
    private final Team team;

    @Inject
    Deliveries(DataSource database, Calls calls, Team team) {
        this.database = database;
        this.calls = calls;
        this.team = team;
    }

    /** All calls about a subject, oldest first. */
    @Transactional
    public List<Delivery> of(String subject) {
        try (Connection connection = database.getConnection()) {
            return calls.ofSubject(connection, team.id(), subject).stream()
                    .map(Delivery::of)
                    .toList();
        } catch (SQLException broken) {
            throw new WorkFailed("the deliveries of " + subject + " could not be read", broken);
        }
    }

    /** One call. */
    @Transactional
    public Optional<Delivery> byId(UUID id) {
        try (Connection connection = database.getConnection()) {
            return calls.byId(connection, id, false).map(Delivery::of);
        } catch (SQLException broken) {
            throw new WorkFailed("call " + id + " could not be read", broken);
        }
    }
}
