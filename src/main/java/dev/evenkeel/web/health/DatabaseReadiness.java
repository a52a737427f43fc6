package dev.evenkeel.web.health;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Whether the database takes writes: a standby, or one that went read-only, answers reads and is of no use. */
@Singleton
@Readiness
class DatabaseReadiness implements HealthCheck {

    private static final int SECONDS = 3;

    private final DataSource database;

    @Inject
    DatabaseReadiness(DataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement("show transaction_read_only")) {
            question.setQueryTimeout(SECONDS);
            try (ResultSet row = question.executeQuery()) {
                boolean writable = row.next() && row.getString(1).equals("off");
                return answer.status(writable)
                        .withData("takes writes", writable)
                        .build();
            }
        } catch (SQLException broken) {
            return answer.down()
                    .withData("error", String.valueOf(broken.getMessage()))
                    .build();
        }
    }
}
