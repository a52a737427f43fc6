package dev.evenkeel.sandbox.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;
import java.util.function.Function;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** Turns Vert.x's requests into {@link Ask}s, answered on virtual threads so that a slow answer holds nothing up. */
public final class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);

    private final Router router;
    private final ExecutorService threads;

    /** A door that adds its routes to {@code router}. */
    public Door(Router router, ExecutorService threads) {
        this.router = router;
        this.threads = threads;
    }

    /** Adds a route. */
    public Door on(HttpMethod method, String path, Function<Ask, Answer> handler) {
        return route(method, path, (context, ask) -> write(context, safely(handler, ask)));
    }

    /** Adds a route that goes on answering for as long as the other side listens. */
    public Door stream(String path, Function<Ask, Feed> handler) {
        return route(HttpMethod.GET, path, (context, ask) -> pour(context, handler, ask));
    }

    private Door route(HttpMethod method, String path, BiConsumer<RoutingContext, Ask> handler) {
        router.route(method, path).handler(context -> read(context, handler));
        return this;
    }

    private void read(RoutingContext context, BiConsumer<RoutingContext, Ask> handler) {
        if (!Loopback.allows(host(context), header(context, "Origin"))) {
            write(context, Answer.text(403, "The sandbox answers this machine only."));
            return;
        }
        context.request().body().onComplete(read -> {
            if (read.succeeded()) {
                threads.execute(() -> handler.accept(context, ask(context, read.result())));
            } else {
                context.request().connection().close();
            }
        });
        context.request().resume();
    }

    private static Optional<String> header(RoutingContext context, String name) {
        return Optional.ofNullable(context.request().getHeader(name));
    }

    /** Named by a header in HTTP/1.1, by a pseudo header in HTTP/2. */
    private static Optional<String> host(RoutingContext context) {
        return Optional.ofNullable(context.request().authority()).map(Object::toString);
    }

    private static Ask ask(RoutingContext context, Buffer body) {
        Map<String, String> headers = new HashMap<>();
        context.request().headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        host(context).ifPresent(host -> headers.put("host", host));
        String query = Optional.ofNullable(context.request().query()).orElse("");
        return new Ask(context.pathParams(), headers, query, body.getBytes());
    }

    private static Answer safely(Function<Ask, Answer> handler, Ask ask) {
        try {
            return handler.apply(ask);
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private static void pour(RoutingContext context, Function<Ask, Feed> handler, Ask ask) {
        Feed feed;
        try {
            feed = handler.apply(ask);
        } catch (RuntimeException e) {
            write(context, failed(e));
            return;
        }
        try (EventStream out = EventStream.begin(context.response())) {
            feed.pour(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private static Answer failed(RuntimeException e) {
        if (e instanceof Refusal refusal) {
            return Answer.json(
                    400,
                    Json.object()
                            .put("ok", false)
                            .put("error", refusal.error())
                            .put("message", String.join("; ", refusal.lines())));
        }
        LOG.error("The sandbox failed to answer; this is a defect of the sandbox, the bot is not at fault", e);
        return Answer.json(
                500,
                Json.object().put("ok", false).put("error", "internal_error").put("message", String.valueOf(e)));
    }

    private static void write(RoutingContext context, Answer answer) {
        if (answer.cut()) {
            context.request().connection().close();
            return;
        }
        HttpServerResponse response = context.response();
        response.setStatusCode(answer.status()).putHeader("Content-Type", answer.type());
        answer.headers().forEach(response::putHeader);
        response.end(Buffer.buffer(answer.body()));
    }
}
