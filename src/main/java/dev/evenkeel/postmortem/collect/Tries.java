package dev.evenkeel.postmortem.collect;

import java.util.List;
import java.util.Optional;

import dev.evenkeel.mitigation.Mitigation;
import dev.evenkeel.postmortem.account.Try;
import dev.evenkeel.postmortem.account.Try.Verdict;

/** What was tried against the impact; what was only planned is no part of what happened. */
final class Tries {

    private Tries() {}

    static List<Try> of(List<Mitigation> mitigations) {
        return mitigations.stream()
                .filter(Mitigation::isTried)
                .map(Tries::attempt)
                .toList();
    }

    private static Try attempt(Mitigation mitigation) {
        return new Try(
                Long.toString(mitigation.id()),
                mitigation.at(),
                mitigation.what(),
                mitigation.kind(),
                mitigation.changes(),
                Optional.of(mitigation.byUser()),
                mitigation.verdict().map(verdict -> Verdict.valueOf(verdict.name())),
                mitigation.verdictAt(),
                mitigation.judgedBy(),
                Optional.empty());
    }
}
