package dev.evenkeel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.evenkeel.process.Installation;

/** The whole answer to "which change is the suspect", over HTTP, with few and with very many changes stored. */
class SuspectsBench {

    private static final int SERVICES = 70;
    private static final int WARM_UP = 60;
    private static final int RUNS = 200;

    /** Copies one change that came over HTTP: to other services, other titles and other moments. */
    private static final String COPIES = """
            insert into change_event (team_id, source, external_id, kind, service_key, version, started_at, running, document, recorded_at)
            select team_id, source, ? || i, 'DEPLOY', 's' || i %% %d, 'v' || i, at, false,
                   replace(replace(replace(document, 'TEMPLATE-ID', ? || i), 'TEMPLATE-SERVICE', 's' || i %% %d),
                           '2020-01-01T00:00:00Z', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')), now()
            from change_event, generate_series(1, ?) i,
                 lateral (select now() - ? * interval '1 second' - i * ? * interval '1 second' as at) moment
            where external_id = 'TEMPLATE-ID'""".formatted(SERVICES, SERVICES);

    @TempDir
    Path folder;

    @Test
    void aMillionStoredChangesCostNoMoreThanThoseOfTheWindow() throws SQLException {
        try (Installation installation = new Installation(folder, Map.of("EVENKEEL_CHANGES_KEPT", "P36500D"))) {
            String incident = prepare(installation);
            // one every 400 seconds makes 1,500 a week
            store(installation, "near", 100_000, 60, 400);
            double[] few = measure(installation, incident);
            store(installation, "older", 900_000, 464L * 86_400, 60);
            double[] many = measure(installation, incident);
            store(installation, "nearer", 3_000, 90, 400);
            double[] twice = measure(installation, incident);
            row("suspects over HTTP, 1,500 changes a week, 1,000,000 stored: p50, p99", many, "< 150 ms");
            Table.row(
                    "suspects",
                    "the same p50 to 100,000 stored; with 3,000 changes a week",
                    String.format(Locale.ROOT, "%.2fx; %.2fx", many[0] / few[0], twice[0] / many[0]),
                    "with the window, not the store");
            assertThat(many[0]).isPositive();
        }
    }

    private static void row(String what, double[] times, String goal) {
        Table.row("suspects", what, String.format(Locale.ROOT, "%.0f ms, %.0f ms", times[0], times[1]), goal);
    }

    private static String prepare(Installation installation) {
        for (int i = 0; i < SERVICES; i++) {
            Map<String, Object> entry = Map.of(
                    "dependsOn", i == 0 ? List.of() : List.of("s" + i / 2, "s" + i / 3), "platform", i > 0 && i < 4);
            api(installation).body(entry).put("/api/v1/services/s" + i).then().statusCode(201);
        }
        api(installation)
                .body(Map.of(
                        "id", "TEMPLATE-ID",
                        "kind", "deploy",
                        "service", "TEMPLATE-SERVICE",
                        "title", "a deploy of the usual size",
                        "description", "what a pull request says of itself, in a sentence or two",
                        "startedAt", "2020-01-01T00:00:00Z",
                        "status", "succeeded",
                        "url", "https://deploys.example.org/run/1"))
                .post("/api/v1/changes")
                .then()
                .statusCode(202);
        return api(installation)
                .body(Map.of("title", "checkout returns 500", "services", List.of("s60", "s69")))
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static void store(Installation installation, String name, int count, long after, long apart)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(installation.database());
                PreparedStatement insert = connection.prepareStatement(COPIES);
                Statement statement = connection.createStatement()) {
            insert.setString(1, name);
            insert.setString(2, name);
            insert.setInt(3, count);
            insert.setLong(4, after);
            insert.setLong(5, apart);
            insert.executeUpdate();
            statement.execute("analyze change_event");
        }
    }

    /** Median and 99th percentile in milliseconds. */
    private static double[] measure(Installation installation, String incident) {
        double[] times = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            long from = System.nanoTime();
            String answer = api(installation)
                    .get("/api/v1/incidents/" + incident + "/suspects")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            if (run >= 0) {
                times[run] = (System.nanoTime() - from) / 1e6;
            }
            assertThat(answer).contains("changesConsidered");
        }
        Arrays.sort(times);
        return new double[] {times[RUNS / 2], times[RUNS * 99 / 100]};
    }

    private static RequestSpecification api(Installation installation) {
        return RestAssured.given()
                .baseUri(installation.botUrl())
                .header("Authorization", "Bearer " + installation.apiToken())
                .contentType(ContentType.JSON);
    }
}
