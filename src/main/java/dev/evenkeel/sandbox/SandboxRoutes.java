package dev.evenkeel.sandbox;

import java.nio.file.Path;
import java.util.Optional;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import org.eclipse.microprofile.config.Config;

import dev.evenkeel.time.SettableClock;

/** Mounts the sandbox in the application where it is switched on; elsewhere there is no such route. */
@Singleton
class SandboxRoutes {

    private final Config config;
    private final SettableClock clock;
    private Optional<Sandbox> mounted = Optional.empty();

    @Inject
    SandboxRoutes(Config config, SettableClock clock) {
        this.config = config;
        this.clock = clock;
    }

    void mount(@Observes Router router, Vertx vertx) {
        if (!config.getOptionalValue("evenkeel.sandbox.enabled", Boolean.class).orElse(false)) {
            return;
        }
        Sandbox sandbox = new Sandbox(settings(), clock);
        sandbox.mountOn(router, vertx);
        mounted = Optional.of(sandbox);
    }

    @PreDestroy
    void close() {
        mounted.ifPresent(Sandbox::close);
    }

    private SandboxSettings settings() {
        return new SandboxSettings(
                this::botUrl,
                text("slack.signing-secret").orElse("sandbox-signing-secret"),
                text("slack.bot-token"),
                isTest()
                        ? Optional.empty()
                        : Optional.of(Path.of(text("evenkeel.data-dir").orElse("data"))),
                text("evenkeel.api-tokens").map(SandboxRoutes::firstToken),
                text("evenkeel.act-secret"));
    }

    /** Once there are tokens the bot's API asks everybody for one, stories included; they stand as {@code name:token[:private]}. */
    private static String firstToken(String tokens) {
        return tokens.split(",")[0].split(":")[1].strip();
    }

    /** A test's workspace is forgotten with it, and the test's server has a port that is known late. */
    private static boolean isTest() {
        return LaunchMode.current() == LaunchMode.TEST;
    }

    private String botUrl() {
        String port =
                text(isTest() ? "quarkus.http.test-port" : "quarkus.http.port").orElse("8080");
        return text("evenkeel.sandbox.bot-url").orElse("http://127.0.0.1:" + port);
    }

    private Optional<String> text(String key) {
        return config.getOptionalValue(key, String.class).filter(v -> !v.isBlank());
    }
}
