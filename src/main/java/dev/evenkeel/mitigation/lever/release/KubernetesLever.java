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
import dev.evenkeel.provider.kubernetes.Kubernetes;
import dev.evenkeel.provider.kubernetes.Revision;
import dev.evenkeel.provider.kubernetes.Workload;

/**
 * Services whose way back is a revision of a Deployment: {@code method: kubernetes}, and an address that ends in {@code
 * namespaces/shop/deployments/checkout}. A version is the tag of one of its images, or its change's cause.
 */
@Singleton
class KubernetesLever implements Lever {

    private static final Pattern PAGE = Pattern.compile("(?:.*/)?namespaces/([^/]+)/deployments/([^/]+)");
    private static final String NAMESPACE = "namespace";
    private static final String NAME = "name";

    private final Kubernetes kubernetes;
    private final Services services;
    private final Settings settings;

    @Inject
    KubernetesLever(
            Kubernetes kubernetes,
            Services services,
            @ConfigProperty(name = "kubernetes.url") Optional<String> url,
            @ConfigProperty(name = "kubernetes.token") Optional<String> token,
            @ConfigProperty(name = "kubernetes.act-token") Optional<String> actToken) {
        this.kubernetes = kubernetes;
        this.services = services;
        this.settings = new Settings(List.of(
                Map.entry("KUBERNETES_URL", url),
                Map.entry("KUBERNETES_ACT_TOKEN", actToken),
                Map.entry("KUBERNETES_TOKEN", token)));
    }

    @Override
    public String name() {
        return "kubernetes";
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
        return new Order(
                name(),
                "Kubernetes",
                "taking Deployment %s of %s back to the revision that ran %s; its configuration, secrets and scale stay"
                        .formatted(page.group(2), page.group(1), wanted.state()),
                wanted,
                Map.of(NAMESPACE, page.group(1), NAME, page.group(2)));
    }

    @Override
    public Reply<Stand> before(Order order) {
        return deployment(order)
                .map(seen -> isThere(seen, order)
                        ? new Stand.At(order.wanted().state(), true)
                        : new Stand.At(order.wanted().stateBefore(), false));
    }

    /** Tried first without changing anything: what Kubernetes would refuse it refuses then. */
    @Override
    public Reply<Taken> pull(Order order, Errand errand) {
        return deployment(order)
                .then(seen -> seen.revisions().stream()
                        .filter(revision -> runs(revision, order.wanted().state()))
                        .findFirst()
                        .map(revision -> kubernetes
                                .tryRollback(seen, revision.number())
                                .then(tried -> kubernetes.rollBack(seen, revision.number()))
                                .map(Taken::of))
                        .orElseGet(() -> new Reply.Refused<>(
                                "none of the %d revisions of %s that are kept runs %s"
                                        .formatted(
                                                seen.revisions().size(),
                                                seen.name(),
                                                order.wanted().state()),
                                0)));
    }

    @Override
    public Reply<Stand> after(Order order, Trace trace) {
        return deployment(order).map(seen -> {
            if (!isThere(seen, order)) {
                return new Stand.At(order.wanted().stateBefore(), false);
            }
            return seen.settled() ? new Stand.At(order.wanted().state(), true) : new Stand.Moving();
        });
    }

    private static boolean isThere(Workload seen, Order order) {
        return seen.at(seen.revision())
                .filter(revision -> runs(revision, order.wanted().state()))
                .isPresent();
    }

    private static boolean runs(Revision revision, String version) {
        return revision.images().stream().anyMatch(image -> image.endsWith(":" + version))
                || revision.cause().filter(version::equals).isPresent();
    }

    private Reply<Workload> deployment(Order order) {
        return kubernetes.deployment(
                order.details().get(NAMESPACE), order.details().get(NAME));
    }
}
