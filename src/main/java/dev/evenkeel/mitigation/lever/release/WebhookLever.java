package dev.evenkeel.mitigation.lever.release;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.evenkeel.catalog.HowTo;
import dev.evenkeel.catalog.Service;
import dev.evenkeel.catalog.Services;
import dev.evenkeel.mitigation.act.Deed;
import dev.evenkeel.mitigation.act.Errand;
import dev.evenkeel.mitigation.act.Order;
import dev.evenkeel.mitigation.act.Wanted;
import dev.evenkeel.mitigation.lever.Lever;
import dev.evenkeel.mitigation.lever.Reach;
import dev.evenkeel.mitigation.lever.Stand;
import dev.evenkeel.mitigation.lever.Taken;
import dev.evenkeel.mitigation.lever.Trace;
import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.webhook.Receipt;
import dev.evenkeel.provider.webhook.SignedWebhook;

/** What the catalogue names an address for: {@code revert} and {@code stop} of a service, by a signed call. */
@Singleton
class WebhookLever implements Lever {

    private static final String URL = "url";
    private static final String ACTION = "action";

    /** The handle of what was done when it was taken. */
    private static final String AT_ONCE = "done";

    private final SignedWebhook webhook;
    private final Services services;

    @Inject
    WebhookLever(SignedWebhook webhook, Services services) {
        this.webhook = webhook;
        this.services = services;
    }

    @Override
    public String name() {
        return "webhook";
    }

    /** A rollback of somebody's own takes its minutes; whoever names a place to ask is asked until then. */
    @Override
    public Duration patience() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Reach reach(Wanted wanted) {
        return onFile(wanted)
                .filter(how -> how.method().map("POST"::equalsIgnoreCase).orElse(true))
                .flatMap(HowTo::url)
                .map(url -> reach(wanted, url))
                .orElseGet(Reach.NotMine::new);
    }

    private Optional<HowTo> onFile(Wanted wanted) {
        Optional<Service> service = services.findByNameOrAlias(wanted.service());
        return switch (wanted.deed()) {
            case REVERT -> service.flatMap(Service::revert);
            case HALT -> service.flatMap(Service::stop);
            case FLAG_OFF -> Optional.empty();
        };
    }

    private Reach reach(Wanted wanted, String url) {
        Optional<String> missing = webhook.missing(url);
        return missing.isPresent()
                ? new Reach.Missing("I could do it myself: " + missing.get())
                : new Reach.Ready(new Order(
                        name(),
                        java.net.URI.create(url.strip()).getHost(),
                        "a signed POST to " + url.strip(),
                        wanted,
                        Map.of(URL, url.strip(), ACTION, wanted.deed() == Deed.HALT ? "stop" : "revert")));
    }

    @Override
    public Reply<Stand> before(Order order) {
        return new Reply.Done<>(new Stand.Hidden(false));
    }

    @Override
    public Reply<Taken> pull(Order order, Errand errand) {
        return send(order, errand)
                .then(receipt -> receipt.state() == Receipt.State.FAILED
                        ? new Reply.Refused<>(failure(receipt), 0)
                        : new Reply.Done<>(new Taken(receipt.text().orElse(""), handle(receipt))));
    }

    private static Optional<String> handle(Receipt receipt) {
        return receipt.state() == Receipt.State.DONE ? Optional.of(AT_ONCE) : receipt.statusUrl();
    }

    /** An order that was lost is sent again under its number: whoever has it already says how far it is. */
    @Override
    public Reply<Stand> after(Order order, Trace trace) {
        if (trace.handle().filter(AT_ONCE::equals).isPresent()) {
            return new Reply.Done<>(there(order));
        }
        String id = trace.errand().id().toString();
        if (trace.handle().isPresent()) {
            return webhook.ask(trace.handle().get(), id).map(receipt -> stand(order, receipt));
        }
        return trace.lost()
                ? send(order, trace.errand()).map(receipt -> stand(order, receipt))
                : new Reply.Done<>(new Stand.Hidden(true));
    }

    private static Stand stand(Order order, Receipt receipt) {
        return switch (receipt.state()) {
            case DONE -> there(order);
            case FAILED -> new Stand.Failed(failure(receipt));
            case RUNNING -> new Stand.Moving();
            case TAKEN -> receipt.statusUrl().isPresent() ? new Stand.Moving() : new Stand.Hidden(true);
        };
    }

    private static Stand there(Order order) {
        return new Stand.At(order.wanted().state(), true);
    }

    private static String failure(Receipt receipt) {
        return receipt.text().map(text -> "“" + text + "”").orElse("it does not say why");
    }

    private Reply<Receipt> send(Order order, Errand errand) {
        return webhook.send(
                order.details().get(URL),
                new dev.evenkeel.provider.webhook.Order(
                        errand.id().toString(),
                        order.details().get(ACTION),
                        order.wanted().service(),
                        order.wanted().target(),
                        errand.incident(),
                        Optional.of(errand.byUser())));
    }
}
