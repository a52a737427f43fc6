package dev.evenkeel.sandbox.http;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerResponse;

/** Server-sent events on their way to one listener. */
public final class EventStream implements AutoCloseable {

    /** A listener who takes nothing for so long is taken as gone. */
    private static final long PATIENCE_SECONDS = 20;

    /** How soon a listener whose connection broke asks again. */
    private static final String RETRY = "retry: 1000\n\n";

    private final HttpServerResponse response;
    private volatile boolean gone;
    private volatile Runnable whenGone = () -> {};

    private EventStream(HttpServerResponse response) {
        this.response = response;
    }

    static EventStream begin(HttpServerResponse response) {
        EventStream stream = new EventStream(response);
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .exceptionHandler(broken -> stream.end())
                .closeHandler(closed -> stream.end());
        stream.write(RETRY);
        return stream;
    }

    /** Sends a document as one event, and waits until the connection has taken it. */
    public void send(JsonNode document) throws InterruptedException {
        await("data: " + document + "\n\n");
    }

    /** Keeps the connection from looking dead. */
    public void keepAlive() throws InterruptedException {
        await(": still here\n\n");
    }

    /** Whether somebody listens. */
    public boolean isOpen() {
        return !gone;
    }

    /** Has {@code then} run when nobody listens any more. */
    public void whenGone(Runnable then) {
        whenGone = then;
        if (gone) {
            then.run();
        }
    }

    private void write(String text) {
        response.write(text).onFailure(broken -> end());
    }

    private void await(String text) throws InterruptedException {
        if (gone) {
            return;
        }
        try {
            response.write(text).toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | IllegalStateException broken) {
            end();
        }
    }

    private void end() {
        gone = true;
        whenGone.run();
    }

    @Override
    public void close() {
        end();
        if (!response.ended() && !response.closed()) {
            response.end();
        }
    }
}
