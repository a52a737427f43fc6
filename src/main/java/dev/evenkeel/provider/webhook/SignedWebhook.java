package dev.evenkeel.provider.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.http.Ask;
import dev.evenkeel.provider.http.Elsewhere;
import dev.evenkeel.provider.http.Fields;
import dev.evenkeel.provider.webhook.Receipt.State;

/**
 * Posts orders as <a href="https://www.standardwebhooks.com">Standard Webhooks</a>, for which most languages have a library that checks
 * them: {@code webhook-id}, {@code webhook-timestamp} and {@code webhook-signature}, which is {@code v1,} and the Base64 of the
 * HMAC-SHA256 over {@code id.timestamp.body}. The id stands in {@code Idempotency-Key}, too.
 *
 * <p>The body is {@code {id, action, subject, version, reference, by, requestedAt}}; an unknown field is null. The answer is any 2xx, with
 * no body or with {@code {state: "running"|"done"|"failed", text, status}}: {@code status} is an address on the same server that answers
 * a signed GET, whose body is empty, with the same fields.
 */
@Singleton
public class SignedWebhook {

    private static final String SETTING = "EVENKEEL_ACT_SECRET";
    private static final String ENCODED = "whsec_";

    private final Elsewhere elsewhere;
    private final InstantSource clock;
    private final Optional<String> secret;

    /** @param secret {@code EVENKEEL_ACT_SECRET}: after {@code whsec_} the key is Base64, anything else is the key itself */
    @Inject
    SignedWebhook(
            Elsewhere elsewhere,
            InstantSource clock,
            @ConfigProperty(name = "evenkeel.act-secret") Optional<String> secret) {
        this.elsewhere = elsewhere;
        this.clock = clock;
        this.secret = secret.map(String::strip).filter(it -> !it.isEmpty());
    }

    /** What has to be set before this address can be called, as a sentence; empty where nothing is missing. Calls nobody. */
    public Optional<String> missing(String url) {
        if (!elsewhere.mayCall(url)) {
            return Optional.of("EVENKEEL_ACT_HOSTS does not name the host of " + url.strip() + ".");
        }
        return secret.isPresent() ? Optional.empty() : Optional.of(SETTING + " is not set.");
    }

    /**
     * Sends an order. {@link Reply.Unknown} may be answered by the same order again: its id makes it one.
     *
     * @param url as catalogue or configuration name it; never one that came with a change
     */
    public Reply<Receipt> send(String url, Order order) {
        Instant now = clock.instant();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("id", order.id())
                .put("action", order.action())
                .put("subject", order.subject())
                .put("version", order.version().orElse(null))
                .put("reference", order.reference())
                .put("by", order.by().orElse(null))
                .put("requestedAt", now.toString());
        return call(url, Ask.post("").with(body).header("Idempotency-Key", order.id()), order.id(), now);
    }

    /**
     * Asks how far an order is.
     *
     * @param statusUrl from its {@link Receipt}
     * @param id of the order
     */
    public Reply<Receipt> ask(String statusUrl, String id) {
        return call(statusUrl, Ask.get(""), id, clock.instant());
    }

    private Reply<Receipt> call(String url, Ask ask, String id, Instant now) {
        if (secret.isEmpty()) {
            return Reply.NotConfigured.empty(SETTING);
        }
        String timestamp = Long.toString(now.getEpochSecond());
        Ask signed = ask.header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header(
                        "webhook-signature",
                        "v1,"
                                + signature(
                                        id + "." + timestamp + "." + ask.body().orElse("")));
        return elsewhere.call(url, signed, SETTING, List.of(secret.orElseThrow()), it -> receipt(it, url));
    }

    private static Receipt receipt(JsonNode body, String url) {
        State state = switch (Fields.optionalText(body, "state").orElse("").toLowerCase(Locale.ROOT)) {
            case "running" -> State.RUNNING;
            case "done" -> State.DONE;
            case "failed" -> State.FAILED;
            default -> State.TAKEN;
        };
        return new Receipt(
                state,
                Fields.optionalText(body, "text"),
                Fields.optionalText(body, "status").flatMap(it -> onSameServer(it, url)));
    }

    /** Elsewhere the signature would be shown to somebody it is not meant for. */
    private static Optional<String> onSameServer(String status, String url) {
        try {
            URI asked = URI.create(url.strip());
            URI answered = asked.resolve(status);
            return asked.getScheme().equals(answered.getScheme())
                            && asked.getRawAuthority().equals(answered.getRawAuthority())
                    ? Optional.of(answered.toString())
                    : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private String signature(String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(secret.orElseThrow()), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }

    private static byte[] key(String secret) {
        return secret.startsWith(ENCODED)
                ? Base64.getDecoder().decode(secret.substring(ENCODED.length()))
                : secret.getBytes(StandardCharsets.UTF_8);
    }
}
