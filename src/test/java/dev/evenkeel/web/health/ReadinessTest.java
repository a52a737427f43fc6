package dev.evenkeel.web.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@QuarkusTest
class ReadinessTest {

    @Inject
    DataSource database;

    @Test
    void a_running_bot_is_ready_for_its_reasons() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("database", "beat", "inbox worker"));
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void a_beat_that_stopped_turns_it_red() {
        assertThat(new BeatReadiness(() -> Duration.ofSeconds(9)).call().getStatus())
                .isEqualTo(Status.UP);
        assertThat(new BeatReadiness(() -> Duration.ofSeconds(10)).call().getStatus())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void a_database_that_is_gone_or_takes_no_writes_turns_it_red() throws SQLException {
        PGSimpleDataSource gone = new PGSimpleDataSource();
        gone.setServerNames(new String[] {"127.0.0.1"});
        gone.setPortNumbers(new int[] {1});
        assertThat(new DatabaseReadiness(gone).call().getStatus()).isEqualTo(Status.DOWN);

        PGSimpleDataSource readOnly = new PGSimpleDataSource();
        try (var connection = database.getConnection()) {
            readOnly.setUrl(connection.getMetaData().getURL());
        }
        readOnly.setUser("postgres");
        readOnly.setPassword("postgres");
        assertThat(new DatabaseReadiness(readOnly).call().getStatus()).isEqualTo(Status.UP);
        readOnly.setOptions("-c default_transaction_read_only=on");
        assertThat(new DatabaseReadiness(readOnly).call().getStatus()).isEqualTo(Status.DOWN);
    }
}
