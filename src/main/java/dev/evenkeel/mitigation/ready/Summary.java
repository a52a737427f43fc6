package dev.evenkeel.mitigation.ready;

import java.util.List;

import dev.evenkeel.mitigation.ready.Readiness.Item;

/** The readiness in a sentence or two. */
final class Summary {

    private static final int NAMED = 5;

    private Summary() {}

    static String of(List<Item> items) {
        if (items.isEmpty()) {
            return "Nothing is in the catalogue yet.";
        }
        List<Item> without = items.stream().filter(Item::hasNoWay).toList();
        List<String> jobs =
                without.stream().flatMap(item -> item.job().stream()).toList();
        long unproven = items.stream()
                .filter(item -> !item.hasNoWay() && item.lastProvenAt().isEmpty())
                .count();
        String first = without.isEmpty()
                ? "All %d have a way back".formatted(items.size())
                : "%d of %d %s no way back"
                        .formatted(without.size(), items.size(), without.size() == 1 ? "has" : "have");
        String pushes = jobs.isEmpty()
                ? ""
                : "; %s no stop: %s"
                        .formatted(
                                jobs.size() == 1
                                        ? "this data push has"
                                        : "these %d data pushes have".formatted(jobs.size()),
                                named(jobs));
        String rest = unproven == 0 ? "" : " %d %s never proven.".formatted(unproven, unproven == 1 ? "was" : "were");
        return first + pushes + "." + rest;
    }

    private static String named(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
    }
}
