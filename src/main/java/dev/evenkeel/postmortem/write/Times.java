package dev.evenkeel.postmortem.write;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

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
        return List.of(
                figure("TTD, time to detect", Fact.IMPACT_STARTED, Fact.DETECTED),
                figure("TTA, time to acknowledge", Fact.DETECTED, Fact.ACKNOWLEDGED),
                figure("time to declare", Fact.DETECTED, Fact.DECLARED),
                summed("TTM, time to mitigate", Fact.DETECTED, Window::detected, Fact.MITIGATED, Window::until),
                summed("impact length", Fact.IMPACT_STARTED, Window::from, Fact.MITIGATED, Window::until),
                summed("TTR, time to resolve", Fact.DETECTED, Window::detected, Fact.RESOLVED, Window::resolved));
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
                formula(from, to),
                between(from, to),
                CLOCK,
                missing.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", missing)));
    }

    /** What came back is felt more than once; then the stretches add up. */
    private Figure summed(
            String name,
            Fact first,
            Function<Window, Optional<Instant>> from,
            Fact last,
            Function<Window, Optional<Instant>> to) {
        int windows = account.windows().size();
        if (windows < 2) {
            return figure(name, first, last);
        }
        Duration sum = Duration.ZERO;
        int open = 0;
        for (Window window : account.windows()) {
            Optional<Duration> one =
                    from.apply(window).flatMap(start -> to.apply(window).map(end -> Duration.between(start, end)));
            sum = sum.plus(one.orElse(Duration.ZERO));
            open += one.isPresent() ? 0 : 1;
        }
        return new Figure(
                name,
                formula(first, last) + ", summed over " + windows + " impact windows",
                open == 0 ? Optional.of(sum) : Optional.empty(),
                CLOCK,
                open == 0
                        ? Optional.empty()
                        : Optional.of("an end is not known in " + open + " of " + windows + " windows"));
    }

    private static String formula(Fact from, Fact to) {
        return to.words() + " - " + from.words();
    }
}
