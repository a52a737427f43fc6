package dev.evenkeel.start;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Without a bot token the application serves the sandbox workspace, on loopback only. Stands above the environment, because a copied
 * {@code .env} holds the names with empty values.
 */
public final class SandboxDefaults implements ConfigSourceFactory {

    private static final int ABOVE_ENVIRONMENT = 350;

    /** What the buttons of a sandbox act on, unless the operator names something else. */
    private static final Map<String, String> PRODUCTION = Map.of(
            "EVENKEEL_ACT_HOSTS", "http://127.0.0.1:${quarkus.http.port}",
            "UNLEASH_URL", "http://127.0.0.1:${quarkus.http.port}/sandbox/production/unleash",
            "UNLEASH_TOKEN", "sandbox",
            "UNLEASH_ACT_TOKEN", "sandbox");

    private static final String SECRET_KEY = "evenkeel.sandbox.secret";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue token = context.getValue("slack.bot-token");
        if (token != null && token.getValue() != null && !token.getValue().isBlank()) {
            return List.of();
        }
        Map<String, String> defaults = new HashMap<>();
        defaults.put("EVENKEEL_SANDBOX_ENABLED", "true");
        defaults.put("SLACK_BOT_TOKEN", "xoxb-sandbox");
        defaults.put("SLACK_SIGNING_SECRET", secret());
        defaults.put("SLACK_TEAM_ID", "T0EVENKEEL");
        defaults.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        PRODUCTION.forEach((name, value) -> addUnlessGiven(defaults, context, name, value));
        addUnlessGiven(defaults, context, "EVENKEEL_ACT_SECRET", secret());
        return List.of(new Source(defaults));
    }

    private static void addUnlessGiven(
            Map<String, String> defaults, ConfigSourceContext context, String name, String value) {
        ConfigValue given = context.getValue(name);
        if (given == null || given.getValue() == null || given.getValue().isBlank()) {
            defaults.put(name, value);
        }
    }

    /** One secret for the life of this process: kept as a system property, which survives class loaders. */
    private static synchronized String secret() {
        String known = System.getProperty(SECRET_KEY);
        if (known == null) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            known = HexFormat.of().formatHex(random);
            System.setProperty(SECRET_KEY, known);
        }
        return known;
    }

    /**
     * Passes for the environment: what any other source says, a build writes into the application as its defaults, and where it is
     * built there is no token.
     */
    private static final class Source extends EnvConfigSource {

        private static final long serialVersionUID = 1L;

        Source(Map<String, String> defaults) {
            super(defaults, ABOVE_ENVIRONMENT);
        }

        @Override
        public String getName() {
            return "sandbox defaults";
        }
    }
}
