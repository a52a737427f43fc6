package dev.evenkeel.sandbox;

import java.util.Map;
import java.util.Optional;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.evenkeel.time.SettableClock;

/** A sandbox of its own for every test, a bot that listens, and Slack's own client in the bot's hands. */
abstract class InTheSandbox {

    static final String TOKEN = "xoxb-test";
    static final String SECRET = "test-secret";

    FakeBot bot;
    SandboxServer server;
    SandboxClient people;
    Slack slack;
    MethodsClient api;

    @BeforeEach
    void open() {
        bot = new FakeBot();
        SandboxSettings settings = new SandboxSettings(bot::url, SECRET, Optional.of(TOKEN), Optional.empty());
        server = SandboxServer.start(settings, SettableClock.alone(), 0);
        people = new SandboxClient(server.url());
        people.rates(false);
        people.step("limits", Map.of("scopes", "all", "events", "all"));
        SlackConfig config = new SlackConfig();
        config.setProxyUrl(null);
        config.setStatsEnabled(false);
        config.setMethodsEndpointUrlPrefix(server.url() + "/api/");
        // OkHttp would repeat a call whose answer is lost on a pooled connection, without a word
        OkHttpClient once =
                new OkHttpClient.Builder().retryOnConnectionFailure(false).build();
        slack = Slack.getInstance(config, new SlackHttpClient(once));
        api = slack.methods(TOKEN);
    }

    @AfterEach
    void close() throws Exception {
        slack.close();
        server.close();
        bot.close();
    }

    /** A channel that the bot made, by its id. */
    String channel(String name) throws Exception {
        return api.conversationsCreate(r -> r.name(name)).getChannel().getId();
    }

    static Map<String, Object> once() {
        return Map.of("times", 1);
    }
}
