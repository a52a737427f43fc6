package dev.evenkeel.slack.inbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import dev.evenkeel.slack.route.Letter;
import dev.evenkeel.slack.route.Postman;

/**
 * Handles letters as soon as they are kept. Whoever waits in front of a screen never stands behind events nor behind anybody else: what
 * one person does in one channel is a line of its own, and these lines have places of their own.
 */
@ApplicationScoped
class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);

    private static final int TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final int SECONDS_OF_A_TRANSACTION = 20;

    /** Fewer than pooled connections, all together. */
    private static final int EVENTS_AT_ONCE = 3;

    private static final int URGENT_AT_ONCE = 6;

    /** Beyond this, events wait in their rows alone. */
    private static final int MOST_IN_MEMORY = 2_000;

    private final LetterBox box;
    private final Postman postman;
    private final Complaint complaint;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final Tracer tracer;
    private final Lines events = new Lines(EVENTS_AT_ONCE);
    private final Lines urgent = new Lines(URGENT_AT_ONCE);
    private final Set<String> atHand = ConcurrentHashMap.newKeySet();

    @Inject
    Worker(
            LetterBox box,
            Postman postman,
            Complaint complaint,
            InstantSource clock,
            MeterRegistry meters,
            Tracer tracer) {
        this.box = box;
        this.postman = postman;
        this.complaint = complaint;
        this.clock = clock;
        this.meters = meters;
        this.tracer = tracer;
        meters.gauge("evenkeel.inbox.waiting", this, Worker::waiting);
        meters.gauge("evenkeel.inbox.open", atHand, Set::size);
    }

    /** Handles what waits, after this comes back, and in the caller's trace. */
    void take(LetterBox.Waiting letter) {
        if (!letter.kind().isUrgent() && events.waiting() > MOST_IN_MEMORY || !atHand.add(letter.key())) {
            return;
        }
        Context asked = Context.current();
        Runnable job = () -> trace(letter, asked);
        if (letter.kind().isUrgent()) {
            urgent.add(letter.line().isEmpty() ? letter.key() : letter.line(), job);
        } else {
            events.add(letter.line(), job);
        }
    }

    private int waiting() {
        return events.waiting() + urgent.waiting();
    }

    /** Neither words nor Slack's key of the request, which opens forms, go into a span: spans leave the house. */
    private void trace(LetterBox.Waiting letter, Context asked) {
        Span span = tracer.spanBuilder("inbox " + letter.kind().name().toLowerCase(Locale.ROOT))
                .setParent(asked)
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
        try {
            asked.with(span).wrap(() -> handle(letter)).run();
        } finally {
            span.end();
        }
    }

    private void handle(LetterBox.Waiting letter) {
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(SECONDS_OF_A_TRANSACTION)
                    .call(() -> inOneTransaction(letter))
                    .ifPresent(handled -> record(handled, "done"));
        } catch (RuntimeException failed) {
            Span.current().setStatus(StatusCode.ERROR);
            recover(letter, failed);
        } finally {
            atHand.remove(letter.key());
        }
    }

    private Optional<Letter> inOneTransaction(LetterBox.Waiting waiting) {
        Optional<Letter> letter = box.complete(waiting.key());
        if (letter.isPresent() && !postman.deliver(letter.get())) {
            box.ignore(waiting.key());
        }
        return letter;
    }

    private void record(Letter letter, String result) {
        meters.timer("evenkeel.inbox.lag", "kind", letter.kind().name())
                .record(Duration.between(letter.receivedAt(), clock.instant()));
        count(letter.kind(), result);
    }

    private void count(Letter.Kind kind, String result) {
        meters.counter("evenkeel.inbox.results", "kind", kind.name(), "result", result)
                .increment();
        Span.current().setAttribute("evenkeel.result", result);
    }

    private void recover(LetterBox.Waiting letter, RuntimeException failure) {
        try {
            QuarkusTransaction.requiringNew().run(() -> retryOrBury(letter, failure));
        } catch (RuntimeException broken) {
            LOG.errorf(
                    broken,
                    "Request %s could not be handled nor its failure recorded; it waits in the inbox and is tried again. Check the database.",
                    letter.key());
        }
    }

    private void retryOrBury(LetterBox.Waiting letter, RuntimeException failure) {
        Optional<Integer> attempts = box.failed(letter.key(), failure.toString());
        if (attempts.isEmpty()) {
            return;
        }
        if (attempts.get() < TRIES) {
            box.retryAfter(letter.key(), FIRST_WAIT.multipliedBy(1L << (attempts.get() - 1)));
            count(letter.kind(), "retried");
            LOG.debugf(failure, "request %s failed, try %d", letter.key(), attempts.get());
            return;
        }
        LOG.errorf(
                failure,
                "Request %s (%s) failed %d times and is given up; nothing of it was done, and who asked is told so. Its row in slack_inbox keeps"
                        + " the request for a day.",
                letter.key(),
                letter.kind(),
                attempts.get());
        count(letter.kind(), "dead");
        complaint.send(letter.key());
        box.bury(letter.key());
    }
}
