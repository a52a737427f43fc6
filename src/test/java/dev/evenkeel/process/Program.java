package dev.evenkeel.process;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java program in a process of its own, its lines kept in a file. */
final class Program implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it and comes back once it has printed {@code ready}. */
    static Program start(
            Path folder, String name, List<String> arguments, Map<String, String> environment, String ready) {
        try {
            Files.createDirectories(folder);
            Path output = Files.createTempFile(folder, name + "-", ".log");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(key -> key.startsWith("SLACK_") || key.startsWith("EVENKEEL_"));
            builder.environment().putAll(environment);
            Program program = new Program(builder.start(), output);
            await().atMost(START)
                    .pollInterval(Duration.ofMillis(20))
                    .failFast(name + " ended early: see " + output, () -> !program.process.isAlive())
                    .until(() -> program.output().contains(ready));
            return program;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts the packaged bot and comes back once it listens. */
    static Program bot(Path folder, List<String> javaOptions, Map<String, String> environment) {
        List<String> arguments = new ArrayList<>(javaOptions);
        arguments.add("-jar");
        arguments.add(packaged().resolve("quarkus-run.jar").toString());
        return start(folder, "bot", arguments, environment, "Listening on:");
    }

    /** The jars of the packaged application, as a class path. */
    static String classPath() {
        Path packaged = packaged();
        try (Stream<Path> libraries = Files.walk(packaged)) {
            return libraries
                    .filter(file -> file.toString().endsWith(".jar"))
                    .map(Path::toString)
                    .collect(Collectors.joining(System.getProperty("path.separator")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where the packaged application is. */
    static Path packaged() {
        return Path.of(System.getProperty("evenkeel.packaged", "target/quarkus-app"))
                .toAbsolutePath();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    long pid() {
        return process.pid();
    }

    /** As a power cut would: nothing is said, nothing is finished. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        await().atMost(START).until(() -> !process.isAlive());
    }
}
