package dev.evenkeel.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.quarkus.runtime.Application;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL of our own, from binaries that the build brings, its data kept between starts. It stops after the application, and a
 * server left over by a killed one is stopped before the next start.
 */
final class EmbeddedDatabase {

    static final String URL_KEY = "quarkus.datasource.jdbc.url";

    private static final Duration START = Duration.ofSeconds(60);

    private static final int LEFT_OVER_SECONDS = 10;

    private EmbeddedDatabase() {}

    static void start(Path dataDirectory) {
        try {
            Files.createDirectories(dataDirectory);
            Path cluster = dataDirectory.resolve("postgres");
            FileLock lock = lock(dataDirectory);
            stopLeftOver(cluster);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START)
                    .setServerConfig("max_connections", "60")
                    .start();
            System.setProperty(URL_KEY, server.getJdbcUrl("postgres", "postgres"));
            System.setProperty("quarkus.datasource.username", "postgres");
            System.setProperty("quarkus.datasource.password", "postgres");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, lock), "embedded-database-stop"));
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The embedded PostgreSQL did not start in " + dataDirectory
                            + "; look at the lines above, or set EVENKEEL_DATABASE_URL to a database of your own.",
                    failed);
        }
    }

    private static FileLock lock(Path dataDirectory) throws IOException {
        FileChannel channel = FileChannel.open(
                dataDirectory.resolve("evenkeel.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            throw new IllegalStateException("Another Evenkeel uses " + dataDirectory
                    + ": stop it, or set EVENKEEL_DATA_DIR to another directory.");
        }
        return lock;
    }

    /** With our lock held, a server that still runs on this directory belongs to a process that was killed. */
    private static void stopLeftOver(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.isRegularFile(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .ifPresent(EmbeddedDatabase::end);
    }

    private static void end(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(LEFT_OVER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException slow) {
            server.destroyForcibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs beside Quarkus' own shutdown hook, so it waits for that: what is in flight still needs the database. */
    private static void stop(EmbeddedPostgres server, FileLock lock) {
        Application application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
        try {
            server.close();
            lock.close();
        } catch (IOException failed) {
            System.err.println(
                    "The embedded PostgreSQL did not stop cleanly; it recovers at the next start: " + failed);
        }
    }
}
