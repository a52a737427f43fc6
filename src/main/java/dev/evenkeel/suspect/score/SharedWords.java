package dev.evenkeel.suspect.score;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.evenkeel.suspect.seen.ChangeSeen;
import dev.evenkeel.suspect.seen.Question;

final class SharedWords implements Sign {

    private static final int SHORTEST = 3;
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
    private static final double ON_AFFECTED = 0.25;
    // how many changes these two are worth
    private static final double PRIOR = 4;
    // how often the culprit does
    private static final double CULPRIT = 0.45;
    private static final double MOST = 3.0;

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
        byService.forEach((service, changes) ->
                weighService(changes, question.affected().contains(service) ? ON_AFFECTED : ELSEWHERE));
    }

    private void weighService(List<ChangeSeen> changes, double expected) {
        List<ChangeSeen> sharing =
                changes.stream().filter(change -> !shared(change).isEmpty()).toList();
        double usual = (sharing.size() - 1 + PRIOR * expected) / (changes.size() - 1 + PRIOR);
        double odds = Math.log((CULPRIT + (1 - CULPRIT) * usual) / usual);
        sharing.forEach(change -> values.put(change.id(), Math.clamp(weights.words() * odds, 0, MOST)));
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
        return shared(change, symptom);
    }

    /** Which of these words the change's title or flag has. */
    static Set<String> shared(ChangeSeen change, Set<String> wanted) {
        Set<String> found = new TreeSet<>();
        eachWord(change.title(), word -> keep(word, wanted, found));
        change.release().guardFlag().ifPresent(flag -> eachWord(flag, word -> keep(word, wanted, found)));
        return found;
    }

    private static void keep(String word, Set<String> wanted, Set<String> found) {
        if (wanted.contains(word)) {
            found.add(word);
        }
    }

    /** Telling words of a text, in lower case. */
    static Set<String> of(String text) {
        Set<String> words = new TreeSet<>();
        eachWord(text, words::add);
        words.removeAll(COMMON);
        return words;
    }

    private static void eachWord(String text, Consumer<String> to) {
        String lower = text.toLowerCase(Locale.ROOT);
        int from = 0;
        for (int at = 0; at <= lower.length(); at++) {
            if (at == lower.length() || !Character.isLetterOrDigit(lower.charAt(at))) {
                if (at - from >= SHORTEST) {
                    to.accept(lower.substring(from, at));
                }
                from = at + 1;
            }
        }
    }
}
