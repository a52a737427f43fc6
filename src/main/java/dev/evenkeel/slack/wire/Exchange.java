package dev.evenkeel.slack.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import org.jboss.logging.Logger;

/** One try of one call: at the right pace, its answer read, counted, traced, and told to the operator where only an operator can help. */
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final Pace pace;
    private final MeterRegistry meters;
    private final Tracer tracer;
    private final Map<String, String> told = new ConcurrentHashMap<>();

    Exchange(MeterRegistry meters, Tracer tracer, LongSupplier nanos) {
        this.pace = new Pace(nanos);
        this.meters = meters;
        this.tracer = tracer;
    }

    /** A call of the library. */
    interface Call<T> {
        T body() throws IOException, SlackApiException;
    }

    /**
     * Calls a method.
     *
     * @param channel whose own limit counts too, where the method has one
     */
    <T extends SlackApiTextResponse> Answer<T> ask(String method, String channel, Call<T> call) {
        Duration wait = pace.before(method, channel);
        if (!wait.isZero()) {
            return counted(method, new Answer.Held<>(wait), Span.getInvalid());
        }
        return once(method, () -> {
            T body = call.body();
            return body.isOk() ? new Answer.Yes<>(body) : new Answer.No<>(word(body.getError()), body);
        });
    }

    /** Calls something that keeps no pace of ours. */
    <T> Answer<T> once(String name, Try<T> call) {
        Span span = tracer.spanBuilder(name).setSpanKind(SpanKind.CLIENT).startSpan();
        try {
            return counted(name, tried(call), span);
        } finally {
            span.end();
        }
    }

    /** What is to be tried. */
    interface Try<T> {
        Answer<T> once() throws IOException, SlackApiException;
    }

    private <T> Answer<T> tried(Try<T> call) {
        try {
            return call.once();
        } catch (SlackApiException refused) {
            return WebApi.ofRefusal(refused);
        } catch (IOException broken) {
            String why = broken.getClass().getSimpleName();
            return neverLeft(broken) ? new Answer.Unsent<>(why) : new Answer.Lost<>(why);
        } catch (RuntimeException unreadable) {
            LOG.debug("an answer of Slack could not be read", unreadable);
            return new Answer.Lost<>("unreadable_answer");
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

    private <T> Answer<T> counted(String method, Answer<T> answer, Span span) {
        String outcome = switch (answer) {
            case Answer.Yes<T> yes -> "ok";
            case Answer.No<T> no -> "refused";
            case Answer.TooMany<T>(Duration asked) -> {
                pace.pause(method, asked);
                yield "rate_limited";
            }
            case Answer.Trouble<T> trouble -> "http_error";
            case Answer.Lost<T> lost -> "lost";
            case Answer.Unsent<T> unsent -> "unsent";
            case Answer.Held<T> held -> "held_back";
        };
        String error = answer instanceof Answer.No<T>(String word, T body) ? word : "none";
        meters.counter("evenkeel.slack.calls", "method", method, "outcome", outcome, "error", error)
                .increment();
        span.setAttribute("evenkeel.outcome", outcome).setAttribute("evenkeel.error", error);
        if (!(answer instanceof Answer.Yes)) {
            span.setStatus(StatusCode.ERROR);
        }
        tellOperator(method, answer);
        return answer;
    }

    /** One line for each error that only an operator can end, until the method works again. */
    private void tellOperator(String method, Answer<?> answer) {
        if (answer instanceof Answer.Yes) {
            told.remove(method);
        } else if (answer instanceof Answer.No<?>(String error, var body)
                && Verdict.FOR_OPERATOR.contains(error)
                && !error.equals(told.put(method, error))) {
            String needed = body instanceof SlackApiTextResponse response && response.getNeeded() != null
                    ? " (" + response.getNeeded() + ")"
                    : "";
            LOG.errorf(
                    "Slack refuses %s: %s%s. %s What could not be said waits, is tried again every five minutes for a day, and stands in"
                            + " /api/v1/incidents/KEY/deliveries.",
                    method,
                    error,
                    needed,
                    error.equals("missing_scope")
                            ? "Give the app the scopes of slack-manifest.yml and install it again."
                            : "Check SLACK_BOT_TOKEN: install the app again and set the new token.");
        }
    }

    /** Slack's word for an error, fit for a metric. */
    private static String word(String error) {
        return error != null && error.matches("[a-z0-9_]{1,60}") ? error : "no_error_given";
    }
}
