package dev.evenkeel.provider.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.micrometer.core.instrument.MeterRegistry;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import dev.evenkeel.provider.Reply;

/**
 * Sends one request and reads its answer within {@link Limits}. Nothing is repeated, because only the caller knows whether that is safe,
 * and a redirect is followed only where it stays with the same server.
 */
@Singleton
public class Http {

    private static final int MOST_REDIRECTS = 3;

    private final ObjectMapper mapper = new ObjectMapper();
    private final Limits limits;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final OkHttpClient client;

    @Inject
    Http(MeterRegistry meters, InstantSource clock) {
        this(Limits.USUAL, meters, clock);
    }

    Http(Limits limits, MeterRegistry meters, InstantSource clock) {
        this.limits = limits;
        this.meters = meters;
        this.clock = clock;
        this.client = new OkHttpClient.Builder()
                .connectTimeout(limits.connect())
                .readTimeout(limits.whole())
                .writeTimeout(limits.whole())
                .callTimeout(limits.whole())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                // a connection that was closed while it lay idle would leave in doubt whether a call arrived
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build();
    }

    ObjectMapper mapper() {
        return mapper;
    }

    InstantSource clock() {
        return clock;
    }

    /** Counts what became of a call; for those that a library of the system's own sends, too. */
    public void count(String system, Reply<?> reply) {
        String outcome = switch (reply) {
            case Reply.Done<?> done -> "done";
            case Reply.Refused<?> refused -> "refused";
            case Reply.Later<?> later -> "later";
            case Reply.Unknown<?> unknown -> "unknown";
            case Reply.NotConfigured<?> missing -> "not_configured";
        };
        meters.counter("evenkeel.provider.calls", "system", system, "outcome", outcome)
                .increment();
    }

    Sent send(Request request) {
        Request next = request;
        for (int hops = 0; ; hops++) {
            Sent sent = once(next);
            Request moved = sent instanceof Sent.Answered(Answer answer) ? moved(next, answer) : null;
            if (moved == null || hops == MOST_REDIRECTS) {
                return sent;
            }
            next = moved;
        }
    }

    /** The same request where the same server wants it; null when it is no redirect, or leads elsewhere, or would lose its body. */
    private static Request moved(Request request, Answer answer) {
        boolean same = answer.status() == 307 || answer.status() == 308;
        boolean forReading = (answer.status() == 301 || answer.status() == 302)
                && request.method().equals("GET");
        HttpUrl to = same || forReading
                ? answer.header("Location").map(request.url()::resolve).orElse(null)
                : null;
        return to != null && isSameServer(to, request.url())
                ? request.newBuilder().url(to).build()
                : null;
    }

    private static boolean isSameServer(HttpUrl one, HttpUrl other) {
        return one.scheme().equals(other.scheme())
                && one.host().equals(other.host())
                && one.port() == other.port()
                && one.username().isEmpty();
    }

    private Sent once(Request request) {
        try (Response response = client.newCall(request).execute()) {
            byte[] body = response.body().byteStream().readNBytes(limits.bytes() + 1);
            if (body.length > limits.bytes()) {
                return new Sent.Lost("the answer is longer than " + limits.bytes() / 1024 + " KiB");
            }
            return new Sent.Answered(new Answer(response.code(), response.headers(), json(body)));
        } catch (IOException broken) {
            return neverLeft(broken) ? new Sent.Unsent(unreached(broken)) : new Sent.Lost(why(broken));
        }
    }

    private JsonNode json(byte[] body) throws IOException {
        try {
            JsonNode read = mapper.readTree(body);
            return read == null ? MissingNode.getInstance() : read;
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static boolean neverLeft(IOException broken) {
        String said = String.valueOf(broken.getMessage()).toLowerCase(Locale.ROOT);
        return broken instanceof ConnectException
                || broken instanceof UnknownHostException
                || broken instanceof NoRouteToHostException
                || broken instanceof SSLHandshakeException
                || broken instanceof SSLPeerUnverifiedException
                || broken instanceof SocketTimeoutException
                        && (said.startsWith("failed to connect") || said.startsWith("connect timed out"));
    }

    private static String unreached(IOException broken) {
        return switch (broken) {
            case UnknownHostException nameless -> "its host is not known";
            case SSLHandshakeException distrusted -> "its certificate is not trusted";
            case SSLPeerUnverifiedException other -> "its certificate is for another host";
            default -> "it cannot be reached";
        };
    }

    private String why(IOException broken) {
        boolean late = broken instanceof InterruptedIOException;
        return late
                ? "no whole answer came within " + limits.whole().toMillis() / 1000.0 + " s"
                : "the connection broke before the answer was whole";
    }

    @PreDestroy
    void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
