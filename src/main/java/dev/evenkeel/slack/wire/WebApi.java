package dev.evenkeel.slack.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import com.slack.api.webhook.WebhookResponse;
import io.micrometer.core.instrument.MeterRegistry;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jboss.logging.Logger;

/**
 * The one class that calls Slack. Every answer is read: a call counts as done only when Slack's body says so. Nothing is repeated here,
 * not even by the HTTP client, because only the caller knows whether that is safe.
 */
@ApplicationScoped
public class WebApi {

    private static final Logger LOG = Logger.getLogger(WebApi.class);

    private static final int CONNECT_AND_READ_MILLIS = 10_000;
    private static final int WHOLE_CALL_MILLIS = 15_000;
    private static final Duration PAUSE_WITHOUT_WORD = Duration.ofSeconds(5);

    private final Slack slack;
    private final MethodsClient methods;
    private final Pace pace;
    private final MeterRegistry meters;
    private final Map<String, String> told = new ConcurrentHashMap<>();

    @Inject
    WebApi(SlackAddress address, MeterRegistry meters) {
        this(address, meters, System::nanoTime);
    }

    WebApi(SlackAddress address, MeterRegistry meters, LongSupplier nanos) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(address.url());
        config.setStatsEnabled(false);
        config.setProxyUrl(null);
        config.setTokenExistenceVerificationEnabled(false);
        config.setHttpClientReadTimeoutMillis(CONNECT_AND_READ_MILLIS);
        config.setHttpClientWriteTimeoutMillis(CONNECT_AND_READ_MILLIS);
        config.setHttpClientCallTimeoutMillis(WHOLE_CALL_MILLIS);
        SlackHttpClient http = new SlackHttpClient(SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .build());
        http.setConfig(config);
        this.slack = Slack.getInstance(config, http);
        this.methods = slack.methods(address.token());
        this.pace = new Pace(nanos);
        this.meters = meters;
    }

    /** A call of the library. */
    public interface Call<T> {
        T on(MethodsClient methods) throws IOException, SlackApiException;
    }

    /** Calls a method. */
    public <T extends SlackApiTextResponse> Answer<T> ask(String method, Call<T> call) {
        return ask(method, "", call);
    }

    /**
     * Calls a method.
     *
     * @param channel whose own limit counts too, where the method has one
     */
    public <T extends SlackApiTextResponse> Answer<T> ask(String method, String channel, Call<T> call) {
        Duration wait = pace.before(method, channel);
        if (!wait.isZero()) {
            return counted(method, new Answer.Held<>(wait));
        }
        return counted(method, tried(() -> {
            T body = call.on(methods);
            return body.isOk() ? new Answer.Yes<>(body) : new Answer.No<>(word(body.getError()), body);
        }));
    }

    /** Posts an answer to the address that came with a command or a click. */
    public Answer<String> respond(String url, String json) {
        return counted("response_url", tried(() -> {
            WebhookResponse response = slack.send(url, json);
            return ofPlain(response.getCode(), response.getBody());
        }));
    }

    /** Uploads a file's content to the address Slack gave for it. */
    public Answer<String> upload(String url, String content) {
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(content.getBytes(StandardCharsets.UTF_8), null))
                .build();
        return counted("upload_url", tried(() -> {
            try (Response response =
                    slack.getHttpClient().getOkHttpClient().newCall(request).execute()) {
                return response.isSuccessful() ? new Answer.Yes<>("") : new Answer.Trouble<>(response.code());
            }
        }));
    }

    @PreDestroy
    void close() {
        slack.getHttpClient().getOkHttpClient().dispatcher().executorService().shutdown();
        slack.getHttpClient().getOkHttpClient().connectionPool().evictAll();
    }

    /** A response URL answers {@code ok} or JSON, and tells of its errors with 4xx and a word. */
    private static Answer<String> ofPlain(int status, String body) {
        String said = body == null ? "" : body;
        boolean no = said.contains("\"ok\":false") || said.contains("\"ok\": false");
        if (status >= 200 && status < 300 && !no) {
            return new Answer.Yes<>(said);
        }
        if (status == 404 || status == 410 || no) {
            return new Answer.No<>(said.contains("used_url") ? "used_url" : "expired_url", said);
        }
        return status == 429 ? new Answer.TooMany<>(PAUSE_WITHOUT_WORD) : new Answer.Trouble<>(status);
    }

    private interface Try<T> {
        Answer<T> once() throws IOException, SlackApiException;
    }

    private <T> Answer<T> tried(Try<T> call) {
        try {
            return call.once();
        } catch (SlackApiException refused) {
            int status = refused.getResponse().code();
            return status == 429
                    ? new Answer.TooMany<>(asked(refused.getResponse().header("Retry-After")))
                    : new Answer.Trouble<>(status);
        } catch (IOException broken) {
            String why = broken.getClass().getSimpleName();
            return neverLeft(broken) ? new Answer.Unsent<>(why) : new Answer.Lost<>(why);
        } catch (RuntimeException unreadable) {
            LOG.debug("an answer of Slack could not be read", unreadable);
            return new Answer.Lost<>("unreadable_answer");
        }
    }

    private static Duration asked(String retryAfter) {
        return retryAfter != null && retryAfter.strip().matches("\\d{1,5}")
                ? Duration.ofSeconds(Math.max(1, Long.parseLong(retryAfter.strip())))
                : PAUSE_WITHOUT_WORD;
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

    private <T> Answer<T> counted(String method, Answer<T> answer) {
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
