package dev.evenkeel.bench;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.evenkeel.process.Installation;
import dev.evenkeel.provider.github.Signature;

/** How much can be told of at once: webhooks at a steady rate, none lost, and a thousand changes in one request. */
class IngestBench {

    private static final String SECRET = "bench-secret";
    private static final int PER_SECOND = 200;
    private static final int SECONDS = 20;
    private static final int WARM_UP_SECONDS = 10;
    private static final int AT_ONCE = 1_000;
    private static final int RUNS = 5;

    @TempDir
    Path folder;

    @Test
    void webhooksAndArraysAreTakenInWithoutALoss() throws Exception {
        try (Installation installation = new Installation(folder, Map.of("GITHUB_WEBHOOK_SECRET", SECRET))) {
            Load load = new Load(URI.create(installation.botUrl()).getPort());
            load.run(PER_SECOND, WARM_UP_SECONDS, deployments("warm"));
            Load.Figures figures = load.run(PER_SECOND, SECONDS, deployments("bench"));
            long stored = stored(installation, "bench/%");
            Table.row(
                    "ingest",
                    "webhooks, %d a second for %d s: p50 / p99, lost".formatted(PER_SECOND, SECONDS),
                    "%.1f / %.1f ms, %d"
                            .formatted(figures.millis(.5), figures.millis(.99), PER_SECOND * SECONDS - stored),
                    "0 lost");
            assertThat(figures.failed()).isZero();
            assertThat(stored).isEqualTo((long) PER_SECOND * SECONDS);

            Duration slowest = slowestArray(installation);
            Table.row(
                    "ingest",
                    "%d changes in one array, slowest of %d".formatted(AT_ONCE, RUNS),
                    "%.2f s".formatted(slowest.toMillis() / 1_000.0),
                    "< 2 s");
            assertThat(stored(installation, "array-%")).isEqualTo((long) AT_ONCE * (RUNS + 1));
        }
    }

    /** Each a deployment of its own, signed, of one of fifty repositories. */
    private static IntFunction<byte[]> deployments(String run) {
        long first = run.hashCode() & 0xffffffL;
        Instant at = Clock.systemUTC().instant();
        return i -> {
            String body = """
                    {"action":"created","deployment_status":{"id":%d,"state":"success","created_at":"%s","log_url":""},\
                    "deployment":{"id":%d,"sha":"f95f852bd8fca8fcc58a9a2d6c842781e32a215e","ref":"main","task":"deploy",\
                    "environment":"production","payload":{},"created_at":"%s","creator":{"login":"octocat","type":"User"}},\
                    "repository":{"id":1,"full_name":"%s/service-%d"}}""".formatted(i, at, first * 100_000 + i, at, run, i % 50);
            String signature = Signature.of(SECRET, body.getBytes(StandardCharsets.UTF_8));
            return Load.post(
                    "/webhooks/github",
                    "X-GitHub-Event: deployment_status\r\nX-GitHub-Delivery: " + UUID.randomUUID()
                            + "\r\nX-Hub-Signature-256: " + signature + "\r\n",
                    body);
        };
    }

    private static Duration slowestArray(Installation installation) {
        List<Duration> times = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) {
            List<Map<String, Object>> changes = array(run);
            long begun = System.nanoTime();
            given().baseUri(installation.botUrl())
                    .header("Authorization", "Bearer " + installation.apiToken())
                    .contentType(ContentType.JSON)
                    .body(changes)
                    .post("/api/v1/changes")
                    .then()
                    .statusCode(202);
            times.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        return times.stream().skip(1).max(Duration::compareTo).orElseThrow();
    }

    private static List<Map<String, Object>> array(int run) {
        Instant now = Clock.systemUTC().instant();
        return IntStream.range(0, AT_ONCE)
                .<Map<String, Object>>mapToObj(i -> Map.of(
                        "source", "bench",
                        "id", run + "-" + i,
                        "kind", "deploy",
                        "service", "array-" + i % 50,
                        "title", "deploy " + i,
                        "version", "v" + i,
                        "startedAt", now.minusSeconds(i).toString()))
                .toList();
    }

    private static long stored(Installation installation, String services) throws SQLException {
        try (Connection connection = DriverManager.getConnection(installation.database());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from change_event where service_key like '" + services + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
