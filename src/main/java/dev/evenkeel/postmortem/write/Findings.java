package dev.evenkeel.postmortem.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.evenkeel.postmortem.account.Account;
import dev.evenkeel.postmortem.account.Event;
import dev.evenkeel.postmortem.account.Fact;
import dev.evenkeel.postmortem.account.Known;
import dev.evenkeel.postmortem.account.Suspicion;
import dev.evenkeel.postmortem.account.Suspicion.State;
import dev.evenkeel.postmortem.account.Try;
import dev.evenkeel.postmortem.account.Try.Verdict;
import dev.evenkeel.postmortem.draft.Draft.ChangeSeen;
import dev.evenkeel.postmortem.draft.Draft.Condition;
import dev.evenkeel.postmortem.draft.Draft.Detection;
import dev.evenkeel.postmortem.draft.Draft.Line;
import dev.evenkeel.postmortem.draft.Provenance;
import dev.evenkeel.postmortem.draft.Provenance.Basis;
import dev.evenkeel.postmortem.draft.Statement;

/** How it came to light, and what had a part in it: each with what speaks for it, and none called the only one. */
final class Findings {

    private static final int HEAD = 500;
    private static final Set<String> SAID =
            Set.of(Event.Kind.MESSAGE.words(), Event.Kind.NOTE.words(), Event.Kind.FINDING.words());
    private static final Pattern OF_DETECTION = Pattern.compile(
            "(?i)\\b(alert|alarm|monitor|dashboard|slo|paged|pager|support says|support ticket|customers? (?:report|complain|wrote)"
                    + "|reported by|noticed|first saw|probe|health check)");

    private final Account account;
    private final Voice voice;
    private final Times times;

    Findings(Account account, Voice voice, Times times) {
        this.account = account;
        this.voice = voice;
        this.times = times;
    }

    /** What monitoring said first, if it did before somebody declared. */
    static Optional<Event> firstSignal(Account account) {
        Optional<Instant> declared =
                Optional.ofNullable(account.times().get(Fact.DECLARED)).map(Known::at);
        return account.events().stream()
                .filter(event -> event.kind() == Event.Kind.ALERT && !event.removed())
                .filter(event -> declared.isEmpty() || !event.at().isAfter(declared.get()))
                .findFirst();
    }

    Detection detection(List<Line> timeline) {
        Optional<Suspicion> confirmed = account.suspicions().stream()
                .filter(suspicion -> suspicion.state() == State.CONFIRMED)
                .findFirst();
        Optional<Statement> by = firstSignal(account)
                .map(event -> Statement.of("Monitoring: " + voice.quoted(event.text()), voice.of(event)))
                .or(() -> times.at(Fact.DECLARED)
                        .map(at -> new Statement(
                                "No alert is on record before "
                                        + voice.call(account.subject().declaredBy()) + " declared it.",
                                Provenance.inferred(),
                                List.of("what made people look"))));
        return new Detection(
                confirmed.map(Suspicion::at),
                confirmed.map(this::title),
                times.at(Fact.IMPACT_STARTED),
                times.at(Fact.DETECTED),
                by,
                times.between(Fact.IMPACT_STARTED, Fact.DETECTED),
                timeline.stream().filter(Findings::tellsOfDetection).toList(),
                "which signal should have seen it first, and what it showed then");
    }

    /** What monitoring said, and what people said of how it was found or missed; quoted, not taken for granted. */
    private static boolean tellsOfDetection(Line line) {
        boolean said = SAID.contains(line.kind()) && !line.removed();
        return line.kind().equals(Event.Kind.ALERT.words())
                || (said && OF_DETECTION.matcher(head(line.text())).find());
    }

    private static String head(String text) {
        return text.substring(0, Math.min(HEAD, text.length()));
    }

    List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        for (State state : List.of(State.CONFIRMED, State.TRIED, State.OPEN, State.CLEARED)) {
            account.suspicions().stream()
                    .filter(suspicion -> suspicion.state() == state)
                    .filter(suspicion -> state != State.OPEN || suspicion.share() >= 0.05)
                    .forEach(suspicion -> conditions.add(condition(suspicion)));
        }
        account.suspicions().stream()
                .filter(suspicion -> suspicion.state() == State.CONFIRMED || suspicion.share() >= 0.5)
                .filter(suspicion -> suspicion.state() != State.CLEARED)
                .forEach(suspicion -> addMissingControls(suspicion, conditions));
        return conditions;
    }

    private Condition condition(Suspicion suspicion) {
        return new Condition(
                suspicion.state() == State.TRIED
                        ? "tried"
                        : suspicion.state().name().toLowerCase(Locale.ROOT),
                title(suspicion),
                Optional.of(suspicion.at()),
                evidence(suspicion),
                new Provenance(
                        suspicion.state() == State.CLEARED
                                        && suspicion.decidedBy().isPresent()
                                ? Basis.STATED
                                : Basis.INFERRED,
                        voice.call(suspicion.decidedBy()),
                        suspicion.decidedAt(),
                        Voice.link(suspicion.url())));
    }

    private String evidence(Suspicion suspicion) {
        List<String> said = new ArrayList<>();
        Optional<String> tried = lastTry(suspicion).map(this::verdict);
        switch (suspicion.state()) {
            case CONFIRMED, TRIED -> said.add(tried.orElse("a mitigation was tried"));
            case CLEARED ->
                said.add(suspicion.clearedBecause().map(voice::quoted).orElse("cleared without a reason given"));
            case OPEN -> said.add("neither confirmed nor cleared");
        }
        if (suspicion.state() != State.CLEARED) {
            suspicion.reasons().forEach(reason -> said.add(voice.theirs(reason)));
        }
        return String.join("; ", said);
    }

    private Optional<Try> lastTry(Suspicion suspicion) {
        return account.tries().stream()
                .filter(attempt -> attempt.changes().contains(suspicion.id()))
                .reduce((before, after) -> after);
    }

    private String verdict(Try attempt) {
        return voice.quoted(attempt.what()) + " at " + voice.moment(attempt.at())
                + attempt.verdict().map(verdict -> ": it " + verdict.words()).orElse(": nobody said whether it helped");
    }

    private void addMissingControls(Suspicion suspicion, List<Condition> conditions) {
        boolean runsOnItsOwn =
                suspicion.kind().equals("data_push") || suspicion.kind().equals("migration");
        if (!suspicion.stoppable()) {
            conditions.add(noted(
                    (runsOnItsOwn ? "no stop button" : "no kill switch") + " for " + title(suspicion),
                    runsOnItsOwn ? "no way to stop it while it ran is on file" : "no flag that turns it off is on file",
                    suspicion));
        }
        if (!suspicion.revertible()) {
            conditions.add(noted("no way back for " + title(suspicion), "no way to undo it is on file", suspicion));
        }
    }

    private static Condition noted(String text, String evidence, Suspicion suspicion) {
        return new Condition("noted", text, Optional.of(suspicion.at()), evidence, Provenance.inferred());
    }

    private String title(Suspicion suspicion) {
        return suspicion.kind().replace('_', ' ') + " of " + voice.theirs(suspicion.service())
                + suspicion
                        .version()
                        .map(version -> " " + voice.theirs(version))
                        .orElse("") + ", "
                + voice.quoted(suspicion.title());
    }

    /** Whether a mitigation ended it, or only part of it. */
    static boolean helped(Try attempt) {
        return attempt.verdict()
                .filter(verdict -> verdict == Verdict.HELPED || verdict == Verdict.PARTLY)
                .isPresent();
    }

    List<ChangeSeen> changes() {
        return account.suspicions().stream()
                .map(suspicion -> new ChangeSeen(
                        voice.theirs(suspicion.id()),
                        voice.theirs(suspicion.title()),
                        suspicion.kind(),
                        voice.theirs(suspicion.service()),
                        suspicion.at(),
                        suspicion.share(),
                        suspicion.state().name().toLowerCase(Locale.ROOT),
                        suspicion.reasons().stream().map(voice::theirs).toList(),
                        Voice.link(suspicion.url())))
                .toList();
    }
}
