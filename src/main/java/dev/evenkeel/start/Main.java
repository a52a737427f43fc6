package dev.evenkeel.start;

import java.io.UncheckedIOException;
import java.util.List;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Checks what is configured, starts the database where none is, then the application. */
@QuarkusMain
public class Main {

    /** @param arguments passed on to Quarkus */
    public static void main(String... arguments) {
        Settings settings = Settings.ofEnvironment();
        List<String> complaints = ConfigurationCheck.complaints(settings.environment(), settings.dotEnv());
        if (!complaints.isEmpty()) {
            giveUp(complaints);
        }
        ConfigurationCheck.remarks(settings.environment(), settings.dotEnv()).forEach(System.err::println);
        if (settings.databaseUrl().isEmpty() && System.getProperty(EmbeddedDatabase.URL_KEY) == null) {
            startDatabase(settings);
        }
        Quarkus.run(arguments);
    }

    private static void startDatabase(Settings settings) {
        try {
            EmbeddedDatabase.start(settings.dataDirectory());
        } catch (IllegalStateException | UncheckedIOException inTheWay) {
            giveUp(List.of(inTheWay.getMessage()));
        }
    }

    private static void giveUp(List<String> reasons) {
        reasons.forEach(line -> System.err.println("Evenkeel does not start: " + line));
        System.exit(1);
    }
}
