package dev.evenkeel.postmortem.write;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import dev.evenkeel.postmortem.account.Event;
import dev.evenkeel.postmortem.account.Event.Mark;

/**
 * Chooses the lines of the short timeline: every turn of the incident, then whole lines by score until there are twenty. The score is a
 * sum of what can be said in words; likeness to a line already chosen lowers it, so that a lively exchange does not crowd out the rest.
 */
final class KeyEvents {

    static final int MOST = 20;

    /** How many of the best are compared with each other; keeps the work linear in the size of the ledger. */
    private static final int POOL = 200;

    private static final double LIKENESS_WEIGHT = 4;
    private static final Duration CLOSE = Duration.ofMinutes(5);
    private static final Pattern FIGURE =
            Pattern.compile("\\d[\\d.,]*\\s?(?:%|ms|s|min|req|rps|errors?|users?|customers?)(?![\\p{L}])");

    private final NavigableSet<Instant> turns = new TreeSet<>();
    private final Set<String> entities = new HashSet<>();
    private final Likeness likeness;

    private KeyEvents(List<Event> events, List<String> services) {
        likeness = new Likeness(events);
        services.forEach(service -> entities.addAll(Likeness.words(service)));
        for (Event event : events) {
            if (event.kind().isTurn()) {
                turns.add(event.at());
            }
        }
    }

    /** The chosen ones, in the order given. */
    static List<Event> of(List<Event> events, List<String> services) {
        return new KeyEvents(events, services).choose(events);
    }

    private List<Event> choose(List<Event> events) {
        Set<String> chosen = new HashSet<>();
        List<Scored> pool = new ArrayList<>();
        for (Event event : events) {
            if (event.kind().isTurn()) {
                chosen.add(event.id());
            } else if (!event.removed()) {
                pool.add(new Scored(event, score(event)));
            }
        }
        pool.sort(Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(scored -> scored.event().at())
                .thenComparing(scored -> scored.event().id()));
        addUnlike(pool.subList(0, Math.min(POOL, pool.size())), chosen);
        return events.stream().filter(event -> chosen.contains(event.id())).toList();
    }

    private void addUnlike(List<Scored> pool, Set<String> chosen) {
        List<Candidate> candidates = new ArrayList<>();
        pool.forEach(scored -> candidates.add(new Candidate(scored, likeness.vector(scored.event()))));
        while (chosen.size() < MOST && !candidates.isEmpty()) {
            Candidate best = candidates.getFirst();
            for (Candidate candidate : candidates) {
                best = candidate.worth() > best.worth() ? candidate : best;
            }
            candidates.remove(best);
            chosen.add(best.scored.event().id());
            for (Candidate candidate : candidates) {
                candidate.seen(best.vector);
            }
        }
    }

    private double score(Event event) {
        double score = event.kind().weight();
        score += event.marks().contains(Mark.KEY) ? 6 : 0;
        score += event.marks().contains(Mark.PIN) || event.marks().contains(Mark.TIMELINE) ? 3 : 0;
        score += event.role().filter("commander"::equals).isPresent() ? 1 : 0;
        score += namesSomething(event.text()) ? 1 : 0;
        return score + closeness(event.at());
    }

    private boolean namesSomething(String text) {
        String head = Likeness.head(text);
        return FIGURE.matcher(head).find() || Likeness.words(head).stream().anyMatch(entities::contains);
    }

    private double closeness(Instant at) {
        Instant before = turns.floor(at);
        Instant after = turns.ceiling(at);
        boolean near = (before != null && Duration.between(before, at).compareTo(CLOSE) <= 0)
                || (after != null && Duration.between(at, after).compareTo(CLOSE) <= 0);
        return near ? 1 : 0;
    }

    private record Scored(Event event, double score) {}

    private static final class Candidate {
        private final Scored scored;
        private final Map<String, Double> vector;
        private double likest;

        Candidate(Scored scored, Map<String, Double> vector) {
            this.scored = scored;
            this.vector = vector;
        }

        double worth() {
            return scored.score() - LIKENESS_WEIGHT * likest;
        }

        void seen(Map<String, Double> other) {
            likest = Math.max(likest, Likeness.cosine(vector, other));
        }
    }

    /** How alike two lines are: cosine over words, rare words counting more. */
    private static final class Likeness {
        private static final int HEAD = 1_000;
        private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}_]+");

        private final Map<String, Integer> linesWith = new HashMap<>();
        private final int lines;

        Likeness(List<Event> events) {
            lines = events.size();
            for (Event event : events) {
                words(head(event.text())).forEach(word -> linesWith.merge(word, 1, Integer::sum));
            }
        }

        static String head(String text) {
            return text.length() > HEAD ? text.substring(0, HEAD) : text;
        }

        static Set<String> words(String text) {
            Set<String> words = new HashSet<>();
            for (String word : BREAK.split(text.toLowerCase(Locale.ROOT))) {
                if (word.length() > 1) {
                    words.add(word);
                }
            }
            return words;
        }

        Map<String, Double> vector(Event event) {
            Map<String, Double> vector = new HashMap<>();
            words(head(event.text()))
                    .forEach(word ->
                            vector.put(word, Math.log(1.0 + (double) lines / linesWith.getOrDefault(word, 1))));
            double length = Math.sqrt(vector.values().stream()
                    .sorted()
                    .mapToDouble(weight -> weight * weight)
                    .sum());
            vector.replaceAll((word, weight) -> weight / length);
            return vector;
        }

        static double cosine(Map<String, Double> one, Map<String, Double> other) {
            return one.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .mapToDouble(entry -> entry.getValue() * other.getOrDefault(entry.getKey(), 0.0))
                    .sum();
        }
    }
}
