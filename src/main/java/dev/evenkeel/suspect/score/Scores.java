package dev.evenkeel.suspect.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.evenkeel.change.Progress;
import dev.evenkeel.suspect.seen.ChangeSeen;
import dev.evenkeel.suspect.seen.FlagSeen;
import dev.evenkeel.suspect.seen.Question;

/** The scores of one question: sums of signs, turned into shares that add up to one with "none of these". */
public final class Scores {

    private static final Comparator<Scored> ORDER = Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(scored -> scored.change().when().startedAt(), Comparator.reverseOrder())
            .thenComparing(scored -> scored.change().id());

    private final Question question;
    private final List<Sign> signs = new ArrayList<>();
    private final Reach reach;
    private final Attempts attempts;
    private final StaleFlags staleFlags;
    private final List<Term> nothing;
    private final List<Scored> ranked;
    private final double nothingShare;

    /**
     * One change and its standing.
     *
     * @param share of the probability, 0..1
     * @param mayLead false for what began after the impact did, was taken back in vain, or was made to a service nobody knows;
     *     such a change
     *     may stand second, never first
     */
    public record Scored(ChangeSeen change, double score, double share, boolean mayLead) {}

    /** Weighs every change that may have taken effect and was not cleared. */
    public Scores(Question question, Weights weights) {
        this.question = question;
        reach = new Reach(question, weights);
        attempts = new Attempts(question, weights);
        staleFlags = new StaleFlags(question, weights, reach);
        signs.add(new TimeFit(question, weights, reach));
        signs.add(reach);
        signs.add(new KindShare(weights));
        signs.add(new SharedWords(question, weights));
        signs.add(staleFlags);
        signs.add(new Undone(question, weights));
        signs.add(attempts);
        signs.addAll(Circumstances.signs(weights, question.zone()));
        nothing = NothingLogged.terms(question, weights, attempts.anyInVain());
        List<Scored> raw = question.changes().stream()
                .filter(this::isCandidate)
                .map(this::weigh)
                .toList();
        double none = nothing.stream().mapToDouble(Term::value).sum();
        double top =
                Math.max(none, raw.stream().mapToDouble(Scored::score).max().orElse(none));
        double whole = Math.exp(none - top)
                + raw.stream()
                        .mapToDouble(scored -> Math.exp(scored.score() - top))
                        .sorted()
                        .sum();
        nothingShare = Math.exp(none - top) / whole;
        ranked = withALeader(raw.stream()
                .map(one -> new Scored(one.change(), one.score(), Math.exp(one.score() - top) / whole, one.mayLead()))
                .sorted(ORDER)
                .toList());
    }

    /** By score, but the first place goes to the best of those that may take it. */
    private static List<Scored> withALeader(List<Scored> byScore) {
        Optional<Scored> leader = byScore.stream().filter(Scored::mayLead).findFirst();
        List<Scored> ranked = new ArrayList<>(byScore);
        leader.ifPresent(first -> {
            ranked.remove(first);
            ranked.addFirst(first);
        });
        return List.copyOf(ranked);
    }

    private boolean isCandidate(ChangeSeen change) {
        return change.when().progress() != Progress.QUEUED
                && !question.cleared().contains(change.id())
                && !change.when().startedAt().isAfter(question.asked());
    }

    private Scored weigh(ChangeSeen change) {
        double sum = 0;
        for (Sign sign : signs) {
            sum += sign.weigh(change);
        }
        boolean mayLead =
                !isTooLate(change) && !attempts.wasInVain(change.id()) && reach.mayBeConnected(change.service());
        return new Scored(change, sum, 0, mayLead);
    }

    private boolean isTooLate(ChangeSeen change) {
        Instant latest = question.began()
                .map(began -> began.plus(question.beganWithin()))
                .orElse(question.declared());
        return change.when().startedAt().isAfter(latest);
    }

    /** Best first. */
    public List<Scored> ranked() {
        return ranked;
    }

    /** The share of "none of these". */
    public double nothingShare() {
        return nothingShare;
    }

    /** Why it may be none of these. */
    public List<Term> nothing() {
        return nothing;
    }

    /** Every reason that weighs something for this change, or is worth knowing, heaviest first. */
    public List<Term> termsOf(ChangeSeen change) {
        return signs.stream()
                .map(sign -> new Term(sign.name(), sign.weigh(change), sign.say(change)))
                .filter(term -> term.value() != 0 || !term.text().isEmpty())
                .sorted(Comparator.comparingDouble((Term term) -> -Math.abs(term.value()))
                        .thenComparing(Term::name))
                .toList();
    }

    /** The forgotten flag that goes with this change. */
    public Optional<FlagSeen> flagFor(ChangeSeen change) {
        return staleFlags.flagFor(change);
    }
}
