package dev.evenkeel.start;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says at the start, in one line, which workspace is served. */
@ApplicationScoped
class Greeting {

    private static final Logger LOG = Logger.getLogger(Greeting.class);

    private final boolean sandbox;
    private final int port;
    private final Optional<String> baseUrl;

    @Inject
    Greeting(
            @ConfigProperty(name = "evenkeel.sandbox.enabled", defaultValue = "false") boolean sandbox,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "evenkeel.base-url") Optional<String> baseUrl) {
        this.sandbox = sandbox;
        this.port = port;
        this.baseUrl = baseUrl;
    }

    void greet(@Observes StartupEvent event) {
        if (sandbox) {
            LOG.warnf(
                    "No SLACK_BOT_TOKEN: serving the SANDBOX workspace, on this machine only, at http://localhost:%d/sandbox",
                    port);
        } else {
            LOG.infof(
                    "Serving the Slack workspace of SLACK_BOT_TOKEN; links point to %s",
                    baseUrl.orElse("http://localhost:8080"));
        }
    }
}
