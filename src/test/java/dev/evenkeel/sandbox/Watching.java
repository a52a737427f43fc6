package dev.evenkeel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.evenkeel.time.Patience;

/** A browser's ear: keeps a live stream open and everything that came through it. */
final class Watching implements AutoCloseable {

    private static final Duration PATIENCE = Patience.OF_A_TEST;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final InputStream wire;
    private volatile boolean ended;

    /** Listens from now on; {@code query} is what stands behind the question mark. */
    Watching(String sandbox, String query) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(sandbox + "/live?" + query)).build();
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream; charset=utf-8");
        wire = answer.body();
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(wire, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: ")) {
                    heard.add(new ObjectMapper().readTree(line.substring("data: ".length())));
                }
            }
        } catch (IOException cut) {
            // one way of ending
        } finally {
            ended = true;
        }
    }

    /** Everything that came, in order. */
    List<JsonNode> heard() {
        return List.copyOf(heard);
    }

    /** Waits for one that is so. */
    JsonNode until(Predicate<JsonNode> wanted) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> heard.stream().anyMatch(wanted));
        return heard.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** Waits until the newest form of a section is so, and gives it. */
    JsonNode section(String name, Predicate<JsonNode> wanted) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> newest(name).filter(wanted).isPresent());
        return newest(name).orElseThrow();
    }

    private Optional<JsonNode> newest(String name) {
        return heard.stream()
                .filter(event -> event.has(name))
                .map(event -> event.get(name))
                .reduce((first, second) -> second);
    }

    /** The words of the messages shown by now, oldest first. */
    List<String> words() {
        TreeMap<String, String> shown = new TreeMap<>();
        for (JsonNode event : heard) {
            event.path("items")
                    .forEach(item -> shown.put(
                            item.path("ts").asText(), item.path("text").asText()));
            event.path("gone").forEach(ts -> shown.remove(ts.asText()));
        }
        return new ArrayList<>(shown.values());
    }

    /** How often a message was sent. */
    long sendings(String ts) {
        return heard.stream()
                .flatMap(event -> StreamSupport.stream(event.path("items").spliterator(), false))
                .filter(item -> item.path("ts").asText().equals(ts))
                .count();
    }

    /** Whether the sandbox ended it. */
    boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
