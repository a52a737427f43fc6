package dev.evenkeel.sandbox.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.jboss.logging.Logger;

import dev.evenkeel.sandbox.http.Json;

/** Keeps a workspace in one file, whole or not at all, and brings it back. */
public final class Snapshot implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Snapshot.class);

    private static final long PAUSE_MILLIS = 250;

    /** Writing takes no more than one part in so many of the time, however large the workspace grows. */
    private static final long SHARE = 20;

    private final Workspace workspace;
    private final Path file;
    private final Thread keeper;
    private long kept;
    private volatile long lastMillis;

    /** Brings back what {@code directory} holds, and keeps it up to date from now on. */
    public Snapshot(Workspace workspace, Path directory) {
        this.workspace = workspace;
        this.file = directory.resolve("sandbox.json");
        restore();
        this.keeper = Thread.ofVirtual().name("sandbox-snapshot").start(this::run);
    }

    private void restore() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            State state = Json.MAPPER.readValue(Files.readAllBytes(file), State.class);
            workspace.locked(() -> workspace.replace(state));
        } catch (IOException e) {
            LOG.errorf(e, "%s cannot be read; the sandbox starts empty and will overwrite it", file);
        }
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(Math.max(PAUSE_MILLIS, SHARE * lastMillis));
                keep();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes the file if anything may have changed since it was written. */
    private synchronized void keep() {
        if (workspace.changes() == kept) {
            return;
        }
        long start = System.nanoTime();
        try {
            byte[] bytes = workspace.seen(() -> {
                kept = workspace.changes();
                return written(workspace.state());
            });
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling("sandbox.json.next");
            Files.write(next, bytes);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            lastMillis = (System.nanoTime() - start) / 1_000_000;
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "%s cannot be written; the sandbox goes on and tries again", file);
        }
    }

    private static byte[] written(State state) {
        try {
            return Json.MAPPER.writeValueAsBytes(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what is not yet written, and stops. */
    @Override
    public void close() {
        keeper.interrupt();
        keep();
    }
}
