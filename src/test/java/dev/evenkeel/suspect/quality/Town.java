package dev.evenkeel.suspect.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import dev.evenkeel.suspect.seen.ServiceGraph;
import dev.evenkeel.suspect.seen.ServiceGraph.Edge;
import dev.evenkeel.suspect.seen.ServiceSeen;

/** Made-up services in layers on a few platform nodes, each about a few topics, some busier than others. */
final class Town {

    private static final List<String> PLATFORM =
            List.of("kubernetes", "primary-db", "message-bus", "ingress", "object-store", "identity");
    private static final List<String> TOPICS = List.of(
            "invoice",
            "search",
            "login",
            "cart",
            "coupon",
            "refund",
            "payment",
            "profile",
            "upload",
            "thumbnail",
            "feed",
            "chat",
            "presence",
            "notification",
            "email",
            "digest",
            "report",
            "export",
            "import",
            "audit",
            "billing",
            "quota",
            "token",
            "session",
            "locale",
            "currency",
            "tax",
            "price",
            "inventory",
            "shipping",
            "label",
            "route",
            "map",
            "driver",
            "schedule",
            "booking",
            "seat",
            "team",
            "permission",
            "consent",
            "webhook",
            "stream",
            "metric",
            "trace",
            "alert",
            "dashboard",
            "timeline",
            "merge",
            "comment",
            "attachment",
            "avatar",
            "recommendation",
            "campaign",
            "discount",
            "balance",
            "ledger");

    final List<String> services = new ArrayList<>();
    final List<String> platform;
    final List<Edge> edges = new ArrayList<>();
    final Map<String, List<String>> topics = new HashMap<>();
    final Map<String, Double> activity = new HashMap<>();
    final Map<String, Integer> version = new HashMap<>();

    Town(Random random) {
        int size = 8 + (int) (62 * Math.pow(random.nextDouble(), 2.2));
        platform = PLATFORM.subList(0, 3 + random.nextInt(3));
        for (int i = 0; i < size; i++) {
            String name = "svc" + i;
            for (int k = 0; i > 0 && k < 1 + random.nextInt(3); k++) {
                if (random.nextDouble() < 0.6) {
                    edges.add(new Edge(name, "svc" + random.nextInt(i)));
                }
            }
            platform.stream()
                    .filter(node -> random.nextDouble() < 0.6)
                    .forEach(node -> edges.add(new Edge(name, node)));
            services.add(name);
            Set<String> about = new LinkedHashSet<>();
            int count = 2 + random.nextInt(3);
            while (about.size() < count) {
                about.add(TOPICS.get(random.nextInt(TOPICS.size())));
            }
            topics.put(name, List.copyOf(about));
            activity.put(name, Math.exp(1.1 * random.nextGaussian()));
            version.put(name, 50 + random.nextInt(800));
        }
        for (String node : platform) {
            topics.put(node, List.of(node));
            activity.put(node, 0.4 * Math.exp(0.8 * random.nextGaussian()));
            version.put(node, 50 + random.nextInt(800));
        }
    }

    List<String> all() {
        List<String> all = new ArrayList<>(services);
        all.addAll(platform);
        return all;
    }

    String busy(Random random) {
        double sum = activity.values().stream().mapToDouble(value -> value).sum();
        double at = random.nextDouble() * sum;
        for (String name : all()) {
            at -= activity.get(name);
            if (at <= 0) {
                return name;
            }
        }
        return services.getFirst();
    }

    List<String> dependsOn(String service) {
        return edges.stream()
                .filter(edge -> edge.service().equals(service))
                .map(Edge::dependsOn)
                .distinct()
                .toList();
    }

    List<String> neededBy(String service) {
        return edges.stream()
                .filter(edge -> edge.dependsOn().equals(service))
                .map(Edge::service)
                .distinct()
                .toList();
    }

    String topicOf(String service, Random random) {
        List<String> about = topics.get(service);
        return about.get(random.nextInt(about.size()));
    }

    /** As a catalogue knows it: one edge in eight is missing. */
    ServiceGraph known(Random random) {
        List<ServiceSeen> seen = new ArrayList<>();
        services.forEach(name -> seen.add(ServiceSeen.of(name)));
        platform.forEach(name -> seen.add(ServiceSeen.platform(name)));
        return new ServiceGraph(
                seen, edges.stream().filter(edge -> random.nextDouble() >= 0.12).toList());
    }
}
