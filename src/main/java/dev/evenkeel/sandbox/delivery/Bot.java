package dev.evenkeel.sandbox.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/** The bot under test, as Slack sees it: one address that takes signed requests. */
public final class Bot {

    private static final Duration PATIENCE = Duration.ofSeconds(Ack.PATIENCE_SECONDS);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(PATIENCE)
            .build();
    private final Supplier<String> url;
    private final String secret;
    private final InstantSource clock;
    private final Traffic traffic;

    /**
     * A bot.
     *
     * @param url where it is, without a path
     * @param secret signs what is sent
     */
    public Bot(Supplier<String> url, String secret, InstantSource clock, Traffic traffic) {
        this.url = url;
        this.secret = secret;
        this.clock = clock;
        this.traffic = traffic;
    }

    /**
     * Sends one request and waits for the answer, three seconds at most.
     *
     * @param kind and {@code name} say in the traffic what it was
     */
    public Ack send(String kind, String name, String type, String body, Map<String, String> headers) {
        long start = traffic.elapsedMicros();
        Ack ack = exchange(request(type, body.getBytes(StandardCharsets.UTF_8), headers), start);
        String outcome = ack.isGood() ? "ok" : ack.reason();
        traffic.note(kind, name, clock.instant().toString(), start, body, ack.status(), ack.body(), outcome);
        return ack;
    }

    private HttpRequest request(String type, byte[] body, Map<String, String> headers) {
        long seconds = clock.instant().getEpochSecond();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url.get() + "/slack/events"))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("X-Slack-Request-Timestamp", Long.toString(seconds))
                .header("X-Slack-Signature", Signature.of(secret, seconds, body))
                .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return request.build();
    }

    private Ack exchange(HttpRequest request, long start) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            boolean stop = answer.headers()
                    .firstValue("x-slack-no-retry")
                    .filter("1"::equals)
                    .isPresent();
            return Ack.answered(answer.statusCode(), answer.body(), millisSince(start), stop);
        } catch (HttpConnectTimeoutException e) {
            return Ack.failed("connection_failed", millisSince(start));
        } catch (HttpTimeoutException e) {
            return Ack.failed("http_timeout", millisSince(start));
        } catch (IOException e) {
            return Ack.failed("connection_failed", millisSince(start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Ack.failed("unknown_error", millisSince(start));
        }
    }

    private double millisSince(long start) {
        return (traffic.elapsedMicros() - start) / 1_000.0;
    }
}
