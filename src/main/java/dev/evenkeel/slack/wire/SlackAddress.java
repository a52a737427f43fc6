package dev.evenkeel.slack.wire;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Slack is, and what is shown there. */
@Singleton
class SlackAddress {

    private final String url;
    private final String token;

    /**
     * @param url {@code SLACK_API_URL}: root of the Web API; without one, the sandbox where that is on, otherwise Slack
     * @param token {@code SLACK_BOT_TOKEN}
     */
    @Inject
    SlackAddress(
            @ConfigProperty(name = "slack.api-url") Optional<String> url,
            @ConfigProperty(name = "slack.bot-token") Optional<String> token,
            @ConfigProperty(name = "evenkeel.sandbox.enabled", defaultValue = "false") boolean sandbox,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        String root = url.map(String::strip)
                .filter(given -> !given.isEmpty())
                .orElse(sandbox ? "http://127.0.0.1:" + port + "/sandbox/api/" : "https://slack.com/api/");
        this.url = root.endsWith("/") ? root : root + "/";
        this.token = token.map(String::strip).orElse("");
    }

    /** Root of the Web API, with a slash at its end. */
    String url() {
        return url;
    }

    /** The bot's token. */
    String token() {
        return token;
    }
}
