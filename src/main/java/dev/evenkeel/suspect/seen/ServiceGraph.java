package dev.evenkeel.suspect.seen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who depends on whom, as far as the catalogue knows. Immutable. */
public final class ServiceGraph {

    /** Knows nothing. */
    public static final ServiceGraph EMPTY = new ServiceGraph(List.of(), List.of());

    private final Map<String, ServiceSeen> services = new LinkedHashMap<>();
    private final Map<String, Set<String>> needs = new HashMap<>();
    private final Map<String, Set<String>> neededBy = new HashMap<>();

    /**
     * Takes services and what each depends on. Names that occur only in an edge are known by name alone; a service that depends on
     * itself is not news.
     */
    public ServiceGraph(Collection<ServiceSeen> services, Collection<Edge> edges) {
        services.forEach(service -> this.services.put(service.name(), service));
        for (Edge edge : edges) {
            if (!edge.service().equals(edge.dependsOn())) {
                needs.computeIfAbsent(edge.service(), key -> new TreeSet<>()).add(edge.dependsOn());
                neededBy.computeIfAbsent(edge.dependsOn(), key -> new TreeSet<>())
                        .add(edge.service());
            }
        }
    }

    /** One dependency. */
    public record Edge(String service, String dependsOn) {}

    /** What is on file for this name. */
    public Optional<ServiceSeen> find(String name) {
        return Optional.ofNullable(services.get(name));
    }

    /** Whether many stand on it. */
    public boolean isPlatform(String name) {
        return find(name).map(ServiceSeen::platform).orElse(false);
    }

    /** The same graph with a few more edges, such as those learned from what deploys require. */
    public ServiceGraph with(Collection<Edge> more) {
        List<Edge> edges = new ArrayList<>(more);
        needs.forEach((service, others) -> others.forEach(other -> edges.add(new Edge(service, other))));
        return new ServiceGraph(services.values(), edges);
    }

    /** Everything {@code from} needs, itself included, each with the way there, nearest first, at most {@code hops} steps away. */
    public Map<String, List<String>> needsOf(String from, int hops) {
        return walk(from, needs, hops);
    }

    /** Everything that needs {@code from}, itself included, each with the way there, nearest first, at most {@code hops} steps away. */
    public Map<String, List<String>> neededBy(String from, int hops) {
        return walk(from, neededBy, hops);
    }

    private static Map<String, List<String>> walk(String from, Map<String, Set<String>> next, int hops) {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put(from, List.of(from));
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String at = open.poll();
            List<String> way = ways.get(at);
            if (way.size() > hops) {
                continue;
            }
            for (String to : next.getOrDefault(at, Set.of())) {
                if (!ways.containsKey(to)) {
                    List<String> longer = new ArrayList<>(way);
                    longer.add(to);
                    ways.put(to, List.copyOf(longer));
                    open.add(to);
                }
            }
        }
        return ways;
    }
}
