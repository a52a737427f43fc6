package dev.evenkeel.suspect.score;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.evenkeel.suspect.seen.ChangeSeen;
import dev.evenkeel.suspect.seen.Question;

final class SharedWords implements Sign {

    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> COMMON = Set.of(
            "the",
            "and",
            "for",
            "with",
            "from",
            "not",
            "are",
            "has",
            "have",
            "new",
            "old",
            "add",
            "all",
            "some",
            "about",
            "near",
            "down",
            "out",
            "errors",
            "error",
            "up",
            "on",
            "slow",
            "5xx",
            "500",
            "requests",
            "request",
            "time",
            "customers",
            "report",
            "failing",
            "fails",
            "failed",
            "support",
            "tickets",
            "success",
            "rate",
            "drops",
            "events",
            "shows",
            "empty",
            "page",
            "service",
            "returns",
            "full",
            "red",
            "fix",
            "update",
            "change",
            "changes",
            "turn",
            "enable",
            "flow",
            "rollout",
            "deploy",
            "version",
            "connections",
            "queue",
            "growing");
    // when a change shares a word with the symptom although the two have nothing to do with each other
    private static final double ELSEWHERE = 0.03;
    // how often the culprit does
    private static final double CULPRIT = 0.45;
    private static final double MOST = 2.2;

    private final Weights weights;
    private final Set<String> symptom;
    private final Map<String, Double> values = new HashMap<>();

    SharedWords(Question question, Weights weights) {
        this.weights = weights;
        symptom = new HashSet<>(of(question.symptom()));
        symptom.removeAll(question.affected());
        if (symptom.isEmpty()) {
            return;
        }
        Map<String, List<ChangeSeen>> byService =
                question.changes().stream().collect(Collectors.groupingBy(ChangeSeen::service));
        byService.forEach((service, changes) -> weighService(changes));
    }

    private void weighService(List<ChangeSeen> changes) {
        long sharing =
                changes.stream().filter(change -> !shared(change).isEmpty()).count();
        double usual = (sharing + 4 * ELSEWHERE) / (changes.size() + 4.0);
        double with = Math.clamp(weights.words() * Math.log((CULPRIT + (1 - CULPRIT) * usual) / usual), 0, MOST);
        for (ChangeSeen change : changes) {
            if (!shared(change).isEmpty()) {
                values.put(change.id(), with);
            }
        }
    }

    @Override
    public String name() {
        return "words";
    }

    @Override
    public double weigh(ChangeSeen change) {
        return values.getOrDefault(change.id(), 0.0);
    }

    @Override
    public String say(ChangeSeen change) {
        Set<String> both = shared(change);
        return both.isEmpty() ? "" : "the report and the change both mention " + String.join(", ", both);
    }

    private Set<String> shared(ChangeSeen change) {
        Set<String> both = of(change);
        both.retainAll(symptom);
        return both;
    }

    /** What a change is about, in single words. */
    static Set<String> of(ChangeSeen change) {
        Set<String> words = of(change.title());
        change.release().guardFlag().ifPresent(flag -> words.addAll(of(flag)));
        return words;
    }

    /** Telling words of a text, in lower case. */
    static Set<String> of(String text) {
        return Arrays.stream(BREAK.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() > 2 && !COMMON.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
