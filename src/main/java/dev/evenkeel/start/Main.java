package dev.evenkeel.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the database where none is configured, then the application. */
@QuarkusMain
public class Main {

    /** @param arguments passed on to Quarkus */
    public static void main(String... arguments) {
        Settings settings = Settings.ofEnvironment();
        if (settings.databaseUrl().isEmpty() && System.getProperty(EmbeddedDatabase.URL_KEY) == null) {
            EmbeddedDatabase.start(settings.dataDirectory());
        }
        Quarkus.run(arguments);
    }
}
