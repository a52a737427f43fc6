package dev.evenkeel.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A real PostgreSQL for every test that starts the application: one server a JVM, one fresh database an application start, and a free
 * port for HTTP that is known before the start.
 */
@QuarkusTestResource(TestDatabase.class)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String SERVER = "evenkeel.test.database";

    private static final String CURRENT = SERVER + ".current";

    @Override
    public Map<String, String> start() {
        System.setProperty(CURRENT, fresh());
        String port = Integer.toString(FreePort.find());
        return Map.of(
                "quarkus.datasource.jdbc.url",
                current(),
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres",
                "quarkus.http.test-port",
                port,
                "quarkus.http.port",
                port,
                // tests speak of changes of years ago
                "evenkeel.changes-kept",
                "P36500D");
    }

    @Override
    public void stop() {
        // the server ends with the JVM: a second profile uses it again
    }

    /** Makes an empty database; its JDBC URL, which names its user. */
    public static String fresh() {
        String server = System.getProperty(SERVER);
        if (server == null) {
            server = startServer();
            System.setProperty(SERVER, server);
        }
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        create(server, name);
        return server.replace("/postgres?", "/" + name + "?");
    }

    /** JDBC URL of the database of the application that was started last. */
    public static String current() {
        return System.getProperty(CURRENT);
    }

    /** Starts a server that is thrown away; its JDBC URL. */
    public static String startServer() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "200")
                    .start()
                    .getJdbcUrl("postgres", "postgres");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void create(String server, String name) {
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
