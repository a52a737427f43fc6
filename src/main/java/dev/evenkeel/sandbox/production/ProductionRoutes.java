package dev.evenkeel.sandbox.production;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;

import dev.evenkeel.sandbox.http.Answer;
import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Ask;
import dev.evenkeel.sandbox.http.Door;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;

/** The make-believe production over HTTP: set up and looked at by whoever directs, changed by orders that are signed. */
public final class ProductionRoutes {

    private final Production production;
    private final InstantSource clock;
    private final Optional<String> secret;

    /** @param secret what orders are signed with; empty = no order is taken */
    public ProductionRoutes(InstantSource clock, Optional<String> secret) {
        this.production = new Production(clock);
        this.clock = clock;
        this.secret = secret;
    }

    /** Adds everything below {@code /production}. */
    public void addTo(Door door) {
        door.on(HttpMethod.GET, "/production", ask -> shown())
                .on(HttpMethod.POST, "/production", ask -> setUp(ask.args()))
                .on(HttpMethod.POST, "/production/orders/:service", this::take)
                .on(HttpMethod.GET, "/production/orders/:service/:id", this::told);
        new UnleashRoutes(production).addTo(door);
    }

    /** As if nothing had ever run. */
    public void reset() {
        production.reset();
    }

    private Answer setUp(Args args) {
        args.text("service").ifPresent(service -> production.runs(service, args.need("version")));
        args.text("flag").ifPresent(flag -> production.stands(flag, args.flag("enabled")));
        args.text("manner").map(ProductionRoutes::manner).ifPresent(production::behave);
        return shown();
    }

    private static Manner manner(String word) {
        try {
            return Manner.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Refusal("invalid_arguments", "manner is well, refuses, lies or loses");
        }
    }

    private Answer shown() {
        ObjectNode shown = Json.object()
                .put("ok", true)
                .put("manner", production.manner().name().toLowerCase(Locale.ROOT));
        ArrayNode services = shown.putArray("services");
        production
                .versions()
                .forEach((name, version) ->
                        services.addObject().put("name", name).put("version", version));
        ArrayNode flags = shown.putArray("flags");
        production
                .flags()
                .forEach((name, on) -> flags.addObject().put("name", name).put("enabled", on));
        ArrayNode log = shown.putArray("log");
        production
                .log()
                .forEach(happened ->
                        log.addObject().put("at", happened.at().toString()).put("text", happened.text()));
        return Answer.json(200, shown);
    }

    private Answer take(Ask ask) {
        if (!isSigned(ask)) {
            production.refused("a call that was not signed");
            return Answer.json(401, Json.object().put("message", "the signature does not fit"));
        }
        JsonNode order = Json.parse(ask.body());
        if (production.manner() == Manner.REFUSES) {
            production.refused(order.path("action").asText() + " " + ask.part("service"));
            return Answer.json(403, Json.object().put("message", "rollbacks are frozen here"));
        }
        Order taken = production.take(
                order.path("id").asText(),
                ask.part("service"),
                order.path("action").asText(),
                Optional.ofNullable(order.path("version").textValue()));
        return production.manner() == Manner.LOSES ? Answer.none() : Answer.json(200, receipt(taken));
    }

    private Answer told(Ask ask) {
        return isSigned(ask)
                ? production
                        .order(ask.part("id"))
                        .map(order -> Answer.json(200, receipt(order)))
                        .orElseGet(() -> Answer.json(404, Json.object().put("message", "no such order")))
                : Answer.json(401, Json.object().put("message", "the signature does not fit"));
    }

    private ObjectNode receipt(Order order) {
        boolean done = order.isDone(clock.instant());
        return Json.object()
                .put("state", done ? "done" : "running")
                .put("text", done ? "all machines have it" : "on its way to the machines")
                .put("status", "/sandbox/production/orders/" + order.service() + "/" + order.id());
    }

    private boolean isSigned(Ask ask) {
        Optional<String> expected = secret.map(key -> "v1,"
                + signature(
                        key,
                        ask.header("webhook-id").orElse("") + "."
                                + ask.header("webhook-timestamp").orElse("") + "."
                                + new String(ask.body(), StandardCharsets.UTF_8)));
        return expected.isPresent()
                && MessageDigest.isEqual(
                        expected.get().getBytes(StandardCharsets.UTF_8),
                        ask.header("webhook-signature").orElse("").getBytes(StandardCharsets.UTF_8));
    }

    private static String signature(String key, String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }
}
