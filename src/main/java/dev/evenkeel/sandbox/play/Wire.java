package dev.evenkeel.sandbox.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON over HTTP to one server on this machine. */
final class Wire {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final String base;
    private final Optional<String> token;

    /** @param base without a slash at its end */
    Wire(String base, Optional<String> token) {
        this.base = base;
        this.token = token;
    }

    /** A path here as a whole address. */
    String address(String path) {
        return base + path;
    }

    JsonNode post(String path, JsonNode body) {
        return json(send("POST", path, body.toString()));
    }

    JsonNode put(String path, JsonNode body) {
        return json(send("PUT", path, body.toString()));
    }

    JsonNode get(String path) {
        return json(text(path));
    }

    String text(String path) {
        return send("GET", path, "");
    }

    private String send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new NotDone(method + " " + path, answer.statusCode(), answer.body());
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + base + path + " was not answered", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for " + path, stopped);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException foreign) {
            throw new UncheckedIOException(foreign);
        }
    }
}
