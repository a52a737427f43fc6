package dev.evenkeel.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.http.HttpMethod;
import org.jboss.logging.Logger;

import dev.evenkeel.sandbox.http.Answer;
import dev.evenkeel.sandbox.http.Door;
import dev.evenkeel.sandbox.http.Json;

/** What the app offers to people: its commands and shortcuts as its manifest has them, and the verbs that the bot itself names. */
final class Offers {

    private static final Logger LOG = Logger.getLogger(Offers.class);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final JsonNode features = manifest().path("features");
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(PATIENCE)
            .build();
    private final Supplier<String> botUrl;

    Offers(Supplier<String> botUrl) {
        this.botUrl = botUrl;
    }

    /** Adds {@code GET /commands}: {@code {commands, shortcuts, verbs}}. */
    void addTo(Door door) {
        door.on(HttpMethod.GET, "/commands", ask -> Answer.json(200, json()));
    }

    private ObjectNode json() {
        ObjectNode json = Json.object();
        ArrayNode commands = json.putArray("commands");
        for (JsonNode command : features.path("slash_commands")) {
            commands.addObject()
                    .put("command", command.path("command").asText())
                    .put("description", command.path("description").asText())
                    .put("hint", command.path("usage_hint").asText());
        }
        ArrayNode shortcuts = json.putArray("shortcuts");
        for (JsonNode shortcut : features.path("shortcuts")) {
            shortcuts
                    .addObject()
                    .put("callbackId", shortcut.path("callback_id").asText())
                    .put("type", shortcut.path("type").asText())
                    .put("name", shortcut.path("name").asText())
                    .put("description", shortcut.path("description").asText());
        }
        json.set("verbs", verbs());
        return json;
    }

    /** A bot that is down, or another one, names none. */
    private JsonNode verbs() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(botUrl.get() + "/slack/verbs"))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? Json.parse(answer.body()) : Json.array();
        } catch (IOException unreachable) {
            LOG.infof("The bot does not name its verbs, the sandbox's page offers none: %s", unreachable);
            return Json.array();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Json.array();
        }
    }

    private static JsonNode manifest() {
        try (InputStream manifest = Offers.class.getResourceAsStream("/slack-manifest.yml")) {
            return new YAMLMapper().readTree(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
