package dev.evenkeel.slack.inbox;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/**
 * {@code POST /slack/events}, as a plain route: nothing stands between Slack and its answer but what has to. The body is read raw and up
 * to a limit, before anybody else looks at the request.
 */
@ApplicationScoped
class SlackEndpoint {

    private static final Logger LOG = Logger.getLogger(SlackEndpoint.class);

    static final String PATH = "/slack/events";

    /** Slack's largest request is a form of 250 kB, percent-encoded. */
    static final int LARGEST = 1024 * 1024;

    /** Slack waits for three seconds. */
    private static final long PATIENCE_MILLIS = 2_500;

    /** Before those of Quarkus that look for credentials, count bytes or find resources. */
    private static final int BEFORE_ALL_OTHERS = -1_000;

    private final FrontDesk desk;
    private final MeterRegistry meters;

    @Inject
    SlackEndpoint(FrontDesk desk, MeterRegistry meters) {
        this.desk = desk;
        this.meters = meters;
    }

    void mount(@Observes Router router) {
        router.post(PATH).order(BEFORE_ALL_OTHERS).handler(this::receive);
    }

    private void receive(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (declaredLength(request) > LARGEST) {
            answer(request.response().putHeader("Connection", "close"), Ack.refused(413, "too_large"));
            return;
        }
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() <= LARGEST) {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> {
            if (body.length() > LARGEST) {
                answer(request.response(), Ack.refused(413, "too_large"));
            } else {
                keep(routing, body.getBytes());
            }
        });
    }

    private static long declaredLength(HttpServerRequest request) {
        String declared = request.getHeader("Content-Length");
        return declared != null && declared.matches("\\d{1,18}") ? Long.parseLong(declared) : 0;
    }

    private void keep(RoutingContext routing, byte[] body) {
        HttpServerRequest request = routing.request();
        Knock knock = new Knock(
                Optional.ofNullable(request.getHeader("X-Slack-Request-Timestamp")),
                Optional.ofNullable(request.getHeader("X-Slack-Signature")),
                body);
        Context loop = routing.vertx().getOrCreateContext();
        AtomicReference<Ack> whileWaiting = new AtomicReference<>(Ack.refused(503, "slow"));
        long timer = routing.vertx().setTimer(PATIENCE_MILLIS, late -> answer(request.response(), whileWaiting.get()));
        Thread.ofVirtual()
                .name("slack-in")
                .start(io.opentelemetry.context.Context.current().wrap(() -> {
                    Ack ack = ack(knock, whileWaiting);
                    loop.runOnContext(back -> {
                        routing.vertx().cancelTimer(timer);
                        answer(request.response(), ack);
                    });
                }));
    }

    private Ack ack(Knock knock, AtomicReference<Ack> whileWaiting) {
        try {
            return desk.answer(knock, whileWaiting::set);
        } catch (RuntimeException unexpected) {
            LOG.error(
                    "A request of Slack ended in an unexpected error; Slack is told, and brings events back.",
                    unexpected);
            return Ack.refused(500, "unexpected");
        }
    }

    private void answer(HttpServerResponse response, Ack ack) {
        ack.refused()
                .ifPresent(reason -> meters.counter("evenkeel.inbox.refused", "reason", reason)
                        .increment());
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(ack.status())
                .putHeader("Content-Type", ack.contentType())
                .end(ack.body());
    }
}
