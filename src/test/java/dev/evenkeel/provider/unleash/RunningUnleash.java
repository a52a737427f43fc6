package dev.evenkeel.provider.unleash;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;

import dev.evenkeel.start.FreePort;
import dev.evenkeel.start.TestDatabase;

/** Unleash itself, on a database of its own, run by the Deno that the build brings. */
final class RunningUnleash implements AutoCloseable {

    static final String ADMIN_TOKEN = "*:*.an-admin-token-for-this-test-alone";

    private static final Path FOLDER = Path.of("target/unleash");
    private static final Path SERVER = Path.of("node_modules/unleash-server/dist/server.js");
    private static final Path DENO = Path.of("target/deno/package/deno").toAbsolutePath();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String database;
    private final int port;
    private final Process process;

    private RunningUnleash(String database, int port, Process process) {
        this.database = database;
        this.port = port;
        this.process = process;
    }

    /** Starts it; where it is not installed the test is skipped with the reason, unless {@code UNLEASH_REQUIRED} is set. */
    static RunningUnleash started() throws IOException {
        if (!Files.exists(FOLDER.resolve(SERVER)) && System.getenv("UNLEASH_REQUIRED") == null) {
            String reason = "Skipped: Unleash is not installed in target/unleash. '.ci/run' does it.";
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        String database = TestDatabase.fresh();
        int port = FreePort.find();
        ProcessBuilder builder = new ProcessBuilder(
                        DENO.toString(),
                        "run",
                        "-A",
                        "--no-lock",
                        "--cached-only",
                        "--node-modules-dir=manual",
                        SERVER.toString())
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(new File("target/unleash.log"));
        builder.environment()
                .putAll(Map.of(
                        "DATABASE_URL",
                        database.replaceAll("^jdbc:postgresql://([^?]+).*", "postgres://postgres:postgres@$1"),
                        "DATABASE_SSL",
                        "false",
                        "HTTP_HOST",
                        "127.0.0.1",
                        "HTTP_PORT",
                        Integer.toString(port),
                        "CHECK_VERSION",
                        "false",
                        "SEND_TELEMETRY",
                        "false",
                        "INIT_ADMIN_API_TOKENS",
                        ADMIN_TOKEN,
                        "TZ",
                        "UTC"));
        RunningUnleash unleash = new RunningUnleash(database, port, builder.start());
        unleash.awaitHealth();
        return unleash;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Sends JSON as an administrator. */
    void administer(String path, String json) {
        post(path, json, "Authorization", ADMIN_TOKEN);
    }

    /** A token of a new user who may edit and no more. */
    String editor() throws IOException {
        administer("/api/admin/user-admin", """
                {"username":"bot","email":"bot@example.org","password":"Korrekt-Horse-7-battery","rootRole":2,"sendEmail":false}""");
        HttpResponse<String> login = post("/auth/simple/login", """
                {"username":"bot","password":"Korrekt-Horse-7-battery"}""", "Accept", "application/json");
        String cookie = login.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        HttpResponse<String> token = post("/api/admin/user/tokens", """
                {"description":"bot","expiresAt":"2099-01-01T00:00:00Z"}""", "Cookie", cookie);
        return new ObjectMapper().readTree(token.body()).path("secret").asText();
    }

    private HttpResponse<String> post(String path, String json, String... headers) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + path))
                .headers(headers)
                .header("Content-Type", "application/json")
                .POST(json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> response = answer(request);
        if (response.statusCode() >= 300) {
            throw new AssertionError(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return response;
    }

    /** What only Unleash's paid edition has a page for. */
    void inDatabase(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void awaitHealth() {
        Awaitility.await("Unleash's start; see target/unleash.log")
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> answer(HttpRequest.newBuilder(URI.create(url() + "/health"))
                                        .build())
                                .statusCode()
                        == 200);
    }

    private static HttpResponse<String> answer(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
