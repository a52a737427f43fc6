package dev.evenkeel.suspect.score;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.evenkeel.suspect.seen.ChangeSeen;
import dev.evenkeel.suspect.seen.FlagSeen;
import dev.evenkeel.suspect.seen.Question;
import dev.evenkeel.suspect.seen.Spoken;

/** A forgotten flag on an affected service, and a change to what that service stands on: each harmless, together not. */
final class StaleFlags implements Sign {

    private final Weights weights;
    private final Reach reach;
    private final Instant asked;
    private final List<FlagSeen> onAffected;
    private final List<Set<String>> words;

    StaleFlags(Question question, Weights weights, Reach reach) {
        this.weights = weights;
        this.reach = reach;
        asked = question.asked();
        onAffected = question.flags().stream()
                .filter(flag -> question.affected().contains(flag.service()) && isForgotten(flag))
                .sorted(Comparator.comparing(FlagSeen::flag))
                .toList();
        words = onAffected.stream().map(flag -> SharedWords.of(flag.flag())).toList();
    }

    private static boolean isForgotten(FlagSeen flag) {
        return flag.expired() || !flag.stage().equals(flag.usual());
    }

    @Override
    public String name() {
        return "stale_flag";
    }

    @Override
    public double weigh(ChangeSeen change) {
        if (onAffected.isEmpty() || !reach.touches(change.service())) {
            return 0;
        }
        return match(change).isPresent()
                ? weights.staleFlag() + weights.staleFlagWords()
                : anyDownstream(change) ? weights.staleFlag() : 0;
    }

    @Override
    public String say(ChangeSeen change) {
        return weigh(change) == 0 ? "" : flagFor(change).map(this::describe).orElse("");
    }

    private String describe(FlagSeen flag) {
        Instant end = flag.until().orElse(asked);
        String since =
                flag.since().map(from -> " for " + Spoken.between(from, end)).orElse("");
        return "flag " + flag.flag() + " on " + flag.service() + (flag.until().isPresent() ? " stood" : " has stood")
                + " in " + flag.stage() + since + ", not " + flag.usual();
    }

    /** The flag that belongs to this change, if there is one: it shares a word, or it is the only one downstream. */
    Optional<FlagSeen> flagFor(ChangeSeen change) {
        if (onAffected.isEmpty() || !reach.touches(change.service())) {
            return Optional.empty();
        }
        return match(change).or(() -> anyDownstream(change) ? Optional.of(onAffected.getFirst()) : Optional.empty());
    }

    private boolean anyDownstream(ChangeSeen change) {
        return onAffected.stream().anyMatch(flag -> !flag.service().equals(change.service()));
    }

    private Optional<FlagSeen> match(ChangeSeen change) {
        for (int i = 0; i < onAffected.size(); i++) {
            boolean own = onAffected.get(i).service().equals(change.service());
            if (!own && !SharedWords.shared(change, words.get(i)).isEmpty()) {
                return Optional.of(onAffected.get(i));
            }
        }
        return Optional.empty();
    }
}
