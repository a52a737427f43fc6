package dev.evenkeel.mitigation.lever.release;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.catalog.Services;
import dev.evenkeel.mitigation.act.Errand;
import dev.evenkeel.mitigation.act.Order;
import dev.evenkeel.mitigation.act.Wanted;
import dev.evenkeel.mitigation.lever.Lever;
import dev.evenkeel.mitigation.lever.Reach;
import dev.evenkeel.mitigation.lever.Settings;
import dev.evenkeel.mitigation.lever.Stand;
import dev.evenkeel.mitigation.lever.Taken;
import dev.evenkeel.mitigation.lever.Trace;
import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.argocd.Application;
import dev.evenkeel.provider.argocd.Application.Sync;
import dev.evenkeel.provider.argocd.ArgoCd;

/**
 * Services whose way back is Argo CD's rollback: {@code method: argocd}, and as its address the application's page, {@code
 * https://argocd.example.org/applications/argocd/shop}. A version is a revision, or how it begins.
 */
@Singleton
class ArgoLever implements Lever {

    private static final Pattern PAGE = Pattern.compile("(?:.*/)?applications/(?:([^/]+)/)?([^/]+)");
    private static final String APPLICATION = "application";
    private static final int SHORTEST = 7;

    private final ArgoCd argo;
    private final Services services;
    private final Settings settings;

    @Inject
    ArgoLever(
            ArgoCd argo,
            Services services,
            @ConfigProperty(name = "argocd.url") Optional<String> url,
            @ConfigProperty(name = "argocd.token") Optional<String> token,
            @ConfigProperty(name = "argocd.act-token") Optional<String> actToken) {
        this.argo = argo;
        this.services = services;
        this.settings = new Settings(List.of(
                Map.entry("ARGOCD_URL", url),
                Map.entry("ARGOCD_ACT_TOKEN", actToken),
                Map.entry("ARGOCD_TOKEN", token)));
    }

    @Override
    public String name() {
        return "argocd";
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Duration rhythm() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Reach reach(Wanted wanted) {
        return OnFile.of(services, wanted, name())
                .map(page -> PAGE.matcher(page.path()))
                .filter(Matcher::matches)
                .<Reach>map(page -> settings.missing()
                        .<Reach>map(Reach.Missing::new)
                        .orElseGet(() -> new Reach.Ready(order(wanted, page))))
                .orElseGet(Reach.NotMine::new);
    }

    private Order order(Wanted wanted, Matcher page) {
        String application = page.group(1) == null ? page.group(2) : page.group(1) + "/" + page.group(2);
        return new Order(
                name(),
                "Argo CD",
                "rolling " + application + " back to " + wanted.state() + " in Argo CD",
                wanted,
                Map.of(APPLICATION, application));
    }

    @Override
    public Reply<Stand> before(Order order) {
        return argo.application(application(order))
                .map(app -> app.history().stream()
                        .findFirst()
                        .<Stand>map(newest -> isWanted(newest.revision(), order)
                                ? new Stand.At(order.wanted().state(), true)
                                : new Stand.At(order.wanted().from().orElse(newest.revision()), false))
                        .orElseGet(() -> new Stand.Hidden(false)));
    }

    /** Tried first without changing anything: what Argo CD would refuse it refuses then. */
    @Override
    public Reply<Taken> pull(Order order, Errand errand) {
        return argo.application(application(order))
                .then(app -> app.history().stream()
                        .filter(sync -> isWanted(sync.revision(), order))
                        .findFirst()
                        .map(sync -> rollBack(order, sync))
                        .orElseGet(() -> new Reply.Refused<>(
                                "revision " + order.wanted().state() + " is not in Argo CD's history of "
                                        + application(order),
                                0)));
    }

    private Reply<Taken> rollBack(Order order, Sync sync) {
        return argo.tryRollback(application(order), sync.id())
                .then(tried -> argo.rollBack(application(order), sync.id()))
                .map(Taken::of);
    }

    @Override
    public Reply<Stand> after(Order order, Trace trace) {
        return argo.application(application(order)).map(app -> stand(order, app));
    }

    private static Stand stand(Order order, Application app) {
        boolean ours = app.operation()
                .filter(operation -> !operation.dryRun())
                .flatMap(Application.Operation::revision)
                .filter(revision -> isWanted(revision, order))
                .isPresent();
        String phase = app.operation().map(Application.Operation::phase).orElse("");
        if (ours && (phase.equals("Failed") || phase.equals("Error"))) {
            return new Stand.Failed(app.operation()
                    .flatMap(Application.Operation::message)
                    .map(message -> "“" + message + "”")
                    .orElse("it does not say why"));
        }
        if (phase.equals("Running") || phase.equals("Terminating")) {
            return new Stand.Moving();
        }
        boolean there = app.history().stream()
                .findFirst()
                .filter(newest -> isWanted(newest.revision(), order))
                .isPresent();
        return there
                ? new Stand.At(order.wanted().state(), true)
                : new Stand.At(order.wanted().stateBefore(), false);
    }

    private static boolean isWanted(String revision, Order order) {
        String version = order.wanted().state();
        return revision.equals(version) || version.length() >= SHORTEST && revision.startsWith(version);
    }

    private static String application(Order order) {
        return order.details().get(APPLICATION);
    }
}
