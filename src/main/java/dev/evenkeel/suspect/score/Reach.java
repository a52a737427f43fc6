package dev.evenkeel.suspect.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.evenkeel.suspect.seen.ChangeSeen;
import dev.evenkeel.suspect.seen.Question;
import dev.evenkeel.suspect.seen.ServiceGraph;

/** How the changed service and the affected ones are connected. */
final class Reach implements Sign {

    private static final int HOPS_DOWN = 4;
    private static final int HOPS_UP = 2;

    private final Weights weights;
    private final ServiceGraph graph;
    private final List<String> affected;
    private final Map<String, Map<String, List<String>>> needs = new HashMap<>();
    private final Map<String, Map<String, List<String>>> neededBy = new HashMap<>();
    private final Map<String, Double> values = new HashMap<>();

    Reach(Question question, Weights weights) {
        this.weights = weights;
        affected = question.affected();
        graph = question.graph().with(learned(question.changes()));
        for (String service : affected) {
            needs.put(service, graph.needsOf(service, HOPS_DOWN));
            neededBy.put(service, graph.neededBy(service, HOPS_UP));
        }
    }

    /** A deploy that requires a version of another service tells of an edge the catalogue may lack. */
    private static List<ServiceGraph.Edge> learned(List<ChangeSeen> changes) {
        return changes.stream()
                .flatMap(change -> change.release().requires().stream()
                        .map(needed -> new ServiceGraph.Edge(change.service(), needed.service())))
                .distinct()
                .toList();
    }

    @Override
    public String name() {
        return "graph";
    }

    @Override
    public double weigh(ChangeSeen change) {
        return values.computeIfAbsent(change.service(), this::sum);
    }

    /** Whether it is one of the affected services, or one they stand on. */
    boolean touches(String service) {
        return affected.stream().anyMatch(one -> needs.get(one).containsKey(service));
    }

    /**
     * Whether it may have to do with an affected service: a way is known, or the catalogue knows the service and may lack an edge, or
     * no affected service is named yet.
     */
    boolean mayBeConnected(String service) {
        return affected.isEmpty()
                || graph.find(service).isPresent()
                || affected.stream()
                        .anyMatch(one -> needs.get(one).containsKey(service)
                                || neededBy.get(one).containsKey(service));
    }

    private double sum(String service) {
        if (affected.isEmpty()) {
            return 0;
        }
        List<Double> each = affected.stream().map(one -> relation(one, service)).toList();
        double best = each.stream().mapToDouble(value -> value).max().orElse(weights.unrelated());
        if (affected.size() == 1 || best <= weights.unrelated()) {
            return best;
        }
        long explained =
                each.stream().filter(value -> value > weights.unrelated() / 2).count();
        boolean all = explained == affected.size();
        return best + (all ? weights.coversAll() : weights.coversNot() * (affected.size() - explained));
    }

    private double relation(String victim, String service) {
        if (service.equals(victim)) {
            return 0;
        }
        double value = weights.unrelated();
        List<String> down = needs.get(victim).get(service);
        if (down != null) {
            double hops = down.size() - 2.0;
            double first = graph.isPlatform(service) ? weights.platform() : weights.direct();
            value = Math.max(value, Math.max(weights.farthest(), first + weights.perHop() * hops));
        }
        List<String> up = neededBy.get(victim).get(service);
        if (up != null) {
            value = Math.max(value, weights.caller() + weights.callerPerHop() * (up.size() - 2.0));
        }
        return value;
    }

    @Override
    public String say(ChangeSeen change) {
        String service = change.service();
        if (affected.isEmpty()) {
            return "no affected service is named yet";
        }
        String link = link(service);
        boolean all = affected.size() > 1
                && affected.stream().allMatch(one -> relation(one, service) > weights.unrelated() / 2);
        return all ? link + "; it would explain all " + affected.size() + " affected services" : link;
    }

    private String link(String service) {
        if (affected.contains(service)) {
            return "on the affected service " + service;
        }
        List<String> way = shortest(needs, service);
        if (way != null) {
            return way.size() == 2
                    ? way.getFirst() + " depends on it directly"
                    : "upstream of " + way.getFirst() + ": " + String.join(" → ", way.reversed());
        }
        List<String> up = shortest(neededBy, service);
        if (up != null) {
            return "calls " + up.getFirst() + (up.size() == 2 ? " directly" : " by way of " + up.get(1));
        }
        return "no known connection to " + String.join(", ", affected);
    }

    private List<String> shortest(Map<String, Map<String, List<String>>> ways, String service) {
        return affected.stream()
                .flatMap(one -> Stream.ofNullable(ways.get(one).get(service)))
                .reduce((a, b) -> b.size() < a.size() ? b : a)
                .orElse(null);
    }
}
