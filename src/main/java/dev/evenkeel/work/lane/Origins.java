package dev.evenkeel.work.lane;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;

import dev.evenkeel.work.Attempt;
import dev.evenkeel.work.Call;

/**
 * In which trace a call was written, so that its tries stand there too. Known in memory alone, of the newest calls: what another node
 * tries, or this one after a restart, stands in a trace of its own. Where nobody traces, nothing is kept.
 */
@ApplicationScoped
public class Origins {

    /** Some hundred bytes each; far more than wait at any time while Slack answers. */
    private static final int MOST = 10_000;

    private final Map<UUID, SpanContext> spans = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, SpanContext> eldest) {
            return size() > MOST;
        }
    };

    /** Remembers that a call is written in the current span, and tells the span which incident it is about. */
    public void remember(Call call) {
        Span span = Span.current();
        if (span.getSpanContext().isValid()) {
            call.subject().ifPresent(incident -> span.setAttribute("evenkeel.incident", incident));
            synchronized (spans) {
                spans.put(call.id(), span.getSpanContext());
            }
        }
    }

    /** What a try has to run in, to stand in the trace of its call. */
    Context of(Attempt attempt) {
        synchronized (spans) {
            return Context.root().with(Span.wrap(spans.getOrDefault(attempt.id(), SpanContext.getInvalid())));
        }
    }
}
