package dev.evenkeel.postmortem.write;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.evenkeel.postmortem.account.Account;
import dev.evenkeel.postmortem.account.Event;
import dev.evenkeel.postmortem.account.Fact;
import dev.evenkeel.postmortem.account.Suspicion;
import dev.evenkeel.postmortem.account.Try;
import dev.evenkeel.postmortem.account.Try.Verdict;
import dev.evenkeel.postmortem.draft.Draft.Note;
import dev.evenkeel.postmortem.words.Clocks;
import dev.evenkeel.postmortem.words.Lint;

/** What does not fit together. Each of these was found, unnoticed, in published reports. */
final class Checks {

    /** A time further than this from the declaration is more often a slip of the year or month than a fact. */
    private static final Duration FAR = Duration.ofDays(200);

    private static final List<Fact> IN_ORDER =
            List.of(Fact.IMPACT_STARTED, Fact.DETECTED, Fact.MITIGATED, Fact.RESOLVED, Fact.CLOSED);

    private final Account account;
    private final Voice voice;
    private final Times times;
    private final List<Note> notes = new ArrayList<>();

    Checks(Account account, Voice voice, Times times) {
        this.account = account;
        this.voice = voice;
        this.times = times;
    }

    List<Note> all(List<String> missedPromises) {
        order();
        farTimes();
        events();
        mitigations();
        suspects();
        missedPromises.forEach(missed -> notes.add(new Note("communication", missed)));
        lint();
        return List.copyOf(notes);
    }

    private void order() {
        for (int i = 0; i < IN_ORDER.size(); i++) {
            for (int j = i + 1; j < IN_ORDER.size(); j++) {
                Fact first = IN_ORDER.get(i);
                Fact second = IN_ORDER.get(j);
                Optional<Duration> length = times.between(first, second);
                if (length.filter(Duration::isNegative).isPresent()) {
                    note(
                            "times",
                            "“" + second.words() + "” lies "
                                    + Clocks.length(length.get().negated()) + " before “" + first.words()
                                    + "”. Is one of them wrong?");
                }
            }
        }
    }

    private void farTimes() {
        times.at(Fact.DECLARED).ifPresent(declared -> {
            for (Fact fact : Times.KEY) {
                times.at(fact)
                        .filter(at -> Duration.between(declared, at).abs().compareTo(FAR) > 0)
                        .ifPresent(at -> note(
                                "times",
                                "“" + fact.words() + "”, " + voice.moment(at) + ", lies more than " + FAR.toDays()
                                        + " days from the declaration. Is the year right?"));
            }
        });
    }

    private void events() {
        Optional<Instant> start = times.at(Fact.IMPACT_STARTED).or(() -> times.at(Fact.DECLARED));
        long before = start.map(from -> account.events().stream()
                        .filter(event -> event.kind() != Event.Kind.CHANGE)
                        .filter(event -> Duration.between(event.at(), from).compareTo(Duration.ofDays(7)) > 0)
                        .count())
                .orElse(0L);
        if (before > 0) {
            note(
                    "timeline",
                    before + (before == 1 ? " entry lies" : " entries lie")
                            + " more than a week before the incident. Is the date right?");
        }
        times.at(Fact.MITIGATED)
                .ifPresent(mitigated -> account.events().stream()
                        .filter(event ->
                                event.kind() == Event.Kind.ALERT && event.at().isAfter(mitigated))
                        .findFirst()
                        .ifPresent(event -> note(
                                "times",
                                "Monitoring still spoke at " + voice.moment(event.at())
                                        + ", after the time given for “mitigated”: " + voice.quoted(event.text())
                                        + ".")));
    }

    private void mitigations() {
        for (Try attempt : account.tries()) {
            if (attempt.verdict().isEmpty()) {
                note("mitigations", voice.quoted(attempt.what()) + " was tried; nobody said whether it helped.");
            }
        }
        boolean none = account.tries().stream().noneMatch(Findings::helped);
        if (times.at(Fact.MITIGATED).isPresent() && none && !account.tries().isEmpty()) {
            note("mitigations", "The impact ended, and no mitigation is on record as having helped.");
        }
        boolean worse = account.tries().stream()
                .anyMatch(attempt ->
                        attempt.verdict().filter(Verdict.WORSE::equals).isPresent());
        if (worse && account.windows().size() < 2) {
            note("impact", "A mitigation made it worse. Does the impact say so?");
        }
    }

    private void suspects() {
        long open = account.suspicions().stream()
                .filter(suspicion -> suspicion.state() == Suspicion.State.OPEN && suspicion.share() >= 0.2)
                .count();
        if (open > 0) {
            note(
                    "conditions",
                    open + (open == 1 ? " suspect was" : " suspects were") + " neither confirmed nor cleared.");
        }
    }

    private void lint() {
        lint("header", account.subject().title());
        account.subject().impact().ifPresent(text -> lint("impact", text));
        account.subject().description().ifPresent(text -> lint("impact", text));
        account.tasks().forEach(task -> {
            String text = voice.quoted(task.text());
            Lint.ofAction(task.text()).forEach(remark -> note("follow-ups", text + ": " + remark));
        });
    }

    private void lint(String section, String text) {
        Lint.of(text).forEach(remark -> note(section, remark));
    }

    private void note(String section, String text) {
        notes.add(new Note(section, text));
    }
}
