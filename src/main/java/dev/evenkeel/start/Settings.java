package dev.evenkeel.start;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What has to be known before Quarkus reads its configuration: the environment, and the {@code .env} beside it. */
record Settings(Map<String, String> environment, Map<String, String> dotEnv) {

    static Settings ofEnvironment() {
        return new Settings(System.getenv(), read(Path.of(".env")));
    }

    /** The JDBC URL of a database that is not ours to start. */
    Optional<String> databaseUrl() {
        return value("EVENKEEL_DATABASE_URL");
    }

    /** Where this installation keeps its files. */
    Path dataDirectory() {
        return Path.of(value("EVENKEEL_DATA_DIR").orElse("data")).toAbsolutePath();
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name))
                .or(() -> Optional.ofNullable(dotEnv.get(name)))
                .filter(text -> !text.isBlank());
    }

    private static Map<String, String> read(Path file) {
        Properties lines = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                lines.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return lines.stringPropertyNames().stream()
                .collect(java.util.stream.Collectors.toMap(name -> name, lines::getProperty));
    }
}
