package dev.evenkeel.provider.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** An outside system on a real port: answers what it was taught, and can say no, stall, break off and fall silent. */
public final class FakeOutside implements AutoCloseable {

    /** What the clients of {@link #http()} take for now. */
    public static final Instant NOW = Instant.parse("2026-11-21T14:07:12Z");

    private static final Limits SHORT = new Limits(Duration.ofMillis(500), Duration.ofMillis(900), 64 * 1024);

    /** One request it was sent. */
    public record Heard(String method, URI target, Map<String, List<String>> headers, String body) {

        /** The path as it was sent, with its query. */
        public String path() {
            return target.toString();
        }

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(it -> it.getKey().equalsIgnoreCase(name))
                    .map(it -> it.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        public JsonNode json() {
            return FakeOutside.json(body);
        }
    }

    /** One answer. */
    public record Says(int status, String body, Map<String, String> headers, Manner manner) {

        public static Says ok(String body) {
            return of(200, body);
        }

        public static Says of(int status, String body) {
            return new Says(status, body, Map.of(), Manner.WHOLE);
        }

        public Says with(String header, String value) {
            return new Says(status, body, Map.of(header, value), manner);
        }

        public Says in(Manner other) {
            return new Says(status, body, headers, other);
        }
    }

    public enum Manner {
        WHOLE,
        /** Whole, after a while. */
        SLOWLY,
        /** Breaks off. */
        HALF,
        /** Takes the request and says nothing. */
        NEVER
    }

    private final HttpServer server;
    private final Map<String, Function<Heard, Says>> taught = new ConcurrentHashMap<>();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Optional<Says> instead = Optional.empty();
    private volatile Manner manner = Manner.WHOLE;

    public FakeOutside() {
        this(0);
    }

    /** @param port that an application under test was told of */
    public FakeOutside(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** A way to send that gives up sooner than the application's. */
    public static Http http() {
        return new Http(SHORT, new SimpleMeterRegistry(), clock());
    }

    /** A way to send with the application's own patience, for systems that are real. */
    public static Http patientHttp() {
        return new Http(Limits.USUAL, new SimpleMeterRegistry(), clock());
    }

    /** Their clock. */
    public static InstantSource clock() {
        return InstantSource.fixed(NOW);
    }

    /** Where addresses in full may lead with it. */
    public static Elsewhere elsewhere(String hosts) {
        return new Elsewhere(http(), Optional.of(hosts));
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param what method and path, without the query */
    public void teach(String what, Function<Heard, Says> answer) {
        taught.put(what, answer);
    }

    public void teach(String what, String answer) {
        teach(what, it -> Says.ok(answer));
    }

    /** From now on everything is answered so, whatever it was taught. */
    public void sayInstead(Says says) {
        instead = Optional.of(says);
    }

    /** From now on what it was taught comes this way. */
    public void speak(Manner how) {
        manner = how;
    }

    public List<Heard> heard() {
        return heard;
    }

    public Heard last() {
        return heard.getLast();
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Heard request = new Heard(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    body);
            heard.add(request);
            answer(exchange, instead.orElseGet(() -> taught(request).in(manner)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Says taught(Heard request) {
        String what = request.method() + " " + request.target().getRawPath();
        return taught.getOrDefault(what, it -> Says.of(404, "{\"message\":\"not taught: " + what + "\"}"))
                .apply(request);
    }

    private void answer(HttpExchange exchange, Says says) throws IOException, InterruptedException {
        byte[] body = says.body().getBytes(StandardCharsets.UTF_8);
        switch (says.manner()) {
            case WHOLE -> {}
            case SLOWLY -> closed.await(300, TimeUnit.MILLISECONDS);
            case NEVER -> {
                closed.await();
                return;
            }
            case HALF -> {
                if (says.status() == 204) {
                    return;
                }
                exchange.sendResponseHeaders(says.status(), body.length + 100L);
                exchange.getResponseBody().write(body, 0, body.length / 2);
                return;
            }
        }
        says.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(says.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
