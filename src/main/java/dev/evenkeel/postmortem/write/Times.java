package dev.evenkeel.postmortem.write;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.evenkeel.postmortem.account.Account;
import dev.evenkeel.postmortem.account.Fact;
import dev.evenkeel.postmortem.account.Known;
import dev.evenkeel.postmortem.account.Known.Standing;
import dev.evenkeel.postmortem.account.Window;
import dev.evenkeel.postmortem.draft.Draft.Figure;
import dev.evenkeel.postmortem.draft.Draft.KeyTime;
import dev.evenkeel.postmortem.draft.Provenance;
import dev.evenkeel.postmortem.draft.Provenance.Basis;

/** The times of an incident, and the figures counted from them. A time that was only proposed is shown as such and counts for nothing. */
final class Times {

    static final List<Fact> KEY =
            List.of(Fact.IMPACT_STARTED, Fact.DETECTED, Fact.DECLARED, Fact.MITIGATED, Fact.RESOLVED);
    private static final String CLOCK = "wall clock, UTC";

    private final Account account;
    private final Voice voice;

    Times(Account account, Voice voice) {
        this.account = account;
        this.voice = voice;
    }

    /** A time that counts. */
    Optional<Instant> at(Fact fact) {
        return Optional.ofNullable(account.times().get(fact))
                .filter(Known::counts)
                .map(Known::at);
    }

    /** A time nobody has confirmed yet. */
    Optional<Instant> proposed(Fact fact) {
        return Optional.ofNullable(account.times().get(fact))
                .filter(known -> !known.counts())
                .map(Known::at);
    }

    /** From one to the other; empty when an end is missing. */
    Optional<Duration> between(Fact from, Fact to) {
        return at(from).flatMap(start -> at(to).map(end -> Duration.between(start, end)));
    }

    List<KeyTime> keyTimes() {
        List<KeyTime> times = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            if (KEY.contains(fact) || account.times().containsKey(fact)) {
                times.add(keyTime(fact));
            }
        }
        return times;
    }

    private KeyTime keyTime(Fact fact) {
        Optional<Known> known = Optional.ofNullable(account.times().get(fact));
        String standing = known.map(found -> found.standing() == Standing.PROPOSED
                        ? "proposed, not confirmed"
                        : found.standing().name().toLowerCase(Locale.ROOT))
                .orElse("unknown");
        return new KeyTime(fact.words(), at(fact), proposed(fact), standing, known.map(this::provenance));
    }

    private Provenance provenance(Known known) {
        Basis basis = switch (known.standing()) {
            case OBSERVED -> Basis.OBSERVED;
            case CONFIRMED, STATED -> Basis.STATED;
            case PROPOSED -> Basis.INFERRED;
        };
        return new Provenance(basis, voice.call(known.by()), Optional.of(known.at()), Voice.link(known.permalink()));
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("TTD, time to detect", Fact.IMPACT_STARTED, Fact.DETECTED));
        figures.add(figure("TTA, time to acknowledge", Fact.DETECTED, Fact.ACKNOWLEDGED));
        figures.add(figure("time to declare", Fact.DETECTED, Fact.DECLARED));
        figures.add(figure("TTM, time to mitigate", Fact.DETECTED, Fact.MITIGATED));
        figures.add(impact());
        figures.add(figure("TTR, time to resolve", Fact.DETECTED, Fact.RESOLVED));
        return figures;
    }

    private Figure figure(String name, Fact from, Fact to) {
        List<String> missing = new ArrayList<>();
        for (Fact end : List.of(from, to)) {
            if (at(end).isEmpty()) {
                missing.add(end.words() + (proposed(end).isPresent() ? " is not confirmed" : " is not known"));
            }
        }
        return new Figure(
                name,
                to.words() + " - " + from.words(),
                between(from, to),
                CLOCK,
                missing.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", missing)));
    }

    /** Users may have felt it more than once; then the stretches add up. */
    private Figure impact() {
        if (account.windows().size() < 2) {
            return figure("impact length", Fact.IMPACT_STARTED, Fact.MITIGATED);
        }
        Duration sum = Duration.ZERO;
        for (Window window : account.windows()) {
            if (window.until().isEmpty()) {
                return new Figure(
                        "impact length",
                        "sum of " + account.windows().size() + " impact windows",
                        Optional.empty(),
                        CLOCK,
                        Optional.of("the end of the window from " + voice.moment(window.from()) + " is not known"));
            }
            sum = sum.plus(Duration.between(window.from(), window.until().get()));
        }
        return new Figure(
                "impact length",
                "sum of " + account.windows().size() + " impact windows",
                Optional.of(sum),
                CLOCK,
                Optional.empty());
    }
}
