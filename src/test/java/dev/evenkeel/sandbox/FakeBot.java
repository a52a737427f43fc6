package dev.evenkeel.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A bot that only listens, and answers as the test wishes. */
final class FakeBot implements AutoCloseable {

    /** One request it was sent. */
    record Heard(Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }

        /** The event inside an envelope. */
        JsonNode event() {
            return json(body).path("event");
        }

        /** The payload of an interaction. */
        JsonNode payload() {
            return json(field("payload"));
        }

        /** A field of a form. */
        String field(String name) {
            for (String pair : body.split("&")) {
                if (pair.startsWith(name + "=")) {
                    return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
                }
            }
            return "";
        }

        private static JsonNode json(String text) {
            try {
                return new ObjectMapper().readTree(text);
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + text, e);
            }
        }
    }

    /** What it answers. */
    record Says(int status, String body, Map<String, String> headers) {
        static final Says OK = new Says(200, "");

        Says(int status, String body) {
            this(status, body, Map.of());
        }
    }

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile Function<Heard, Says> answers = h -> Says.OK;

    FakeBot() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/slack/events", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answering(Function<Heard, Says> how) {
        answers = how;
    }

    List<Heard> heard() {
        return heard;
    }

    /** The newest interaction; events may arrive after it, for they have a line of their own. */
    Heard lastInteraction() {
        return heard.reversed().stream()
                .filter(h -> h.body().startsWith("payload="))
                .findFirst()
                .orElseThrow();
    }

    /** The events of a type, oldest first. */
    List<JsonNode> events(String type) {
        return heard.stream()
                .filter(h -> h.body().startsWith("{"))
                .map(Heard::event)
                .filter(e -> e.path("type").asText().equals(type))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Heard request = new Heard(Map.copyOf(exchange.getRequestHeaders()), body);
        heard.add(request);
        Says says = answers.apply(request);
        byte[] answer = says.body().getBytes(StandardCharsets.UTF_8);
        says.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(says.status(), answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
