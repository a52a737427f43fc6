package dev.evenkeel.postmortem.write;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.evenkeel.postmortem.account.Account;
import dev.evenkeel.postmortem.account.Event;
import dev.evenkeel.postmortem.account.Fact;
import dev.evenkeel.postmortem.account.Subject;
import dev.evenkeel.postmortem.account.Tenure;
import dev.evenkeel.postmortem.account.Try;
import dev.evenkeel.postmortem.account.Try.Verdict;
import dev.evenkeel.postmortem.draft.Draft.Header;
import dev.evenkeel.postmortem.draft.Provenance;
import dev.evenkeel.postmortem.draft.Provenance.Basis;
import dev.evenkeel.postmortem.draft.Statement;
import dev.evenkeel.postmortem.words.Clocks;

/** What a reader sees first: the head, the summary in four sentences, and the impact. A clause without its fact is dropped and said to be missing. */
final class Opening {

    private final Account account;
    private final Voice voice;
    private final Times times;
    private final Subject subject;

    Opening(Account account, Voice voice, Times times) {
        this.account = account;
        this.voice = voice;
        this.times = times;
        this.subject = account.subject();
    }

    Header header() {
        return new Header(
                subject.key(),
                Voice.oneLine(voice.theirs(subject.title())),
                subject.severity(),
                subject.severities(),
                subject.status(),
                subject.services().stream().map(voice::theirs).toList(),
                subject.channel().map(voice::theirs),
                lastCommander().map(voice::call),
                subject.isPrivate(),
                subject.drill(),
                account.asOf(),
                account.zone().getId(),
                voice.isShareable());
    }

    private Optional<String> lastCommander() {
        return account.tenures().stream()
                .filter(tenure -> tenure.role().equals("commander"))
                .reduce((before, after) -> after)
                .map(Tenure::person);
    }

    List<Statement> summary() {
        List<Statement> sentences = new ArrayList<>();
        sentences.add(what());
        sentences.add(found());
        sentences.add(ended());
        sentences.add(whoHelped());
        return sentences;
    }

    private Statement what() {
        List<String> missing = new ArrayList<>();
        Optional<Instant> from = times.at(Fact.IMPACT_STARTED);
        Optional<Instant> until = times.at(Fact.MITIGATED);
        String window = from.map(start -> "From " + voice.moment(start)).orElse("")
                + until.map(end -> (from.isPresent() ? " to " : "Until ") + voice.moment(end))
                        .orElse("");
        String length = times.between(Fact.IMPACT_STARTED, Fact.MITIGATED)
                .map(duration -> " (" + Clocks.length(duration) + ")")
                .orElse("");
        if (from.isEmpty()) {
            missing.add("when users first felt it");
        }
        if (until.isEmpty()) {
            missing.add("when the impact ended");
        }
        if (subject.services().isEmpty()) {
            missing.add("which services were affected");
        }
        String symptom = voice.quoted(subject.impact().orElse(subject.title()));
        return new Statement(begin(window + length, affected()) + ": " + symptom + ".", Provenance.inferred(), missing);
    }

    private String affected() {
        List<String> services = subject.services().stream().map(voice::theirs).toList();
        return switch (services.size()) {
            case 0 -> "users were affected";
            case 1 -> services.getFirst() + " was affected";
            default ->
                String.join(", ", services.subList(0, services.size() - 1)) + " and " + services.getLast()
                        + " were affected";
        };
    }

    private static String begin(String window, String rest) {
        if (!window.isEmpty()) {
            return window + " " + rest;
        }
        return rest.startsWith("users") ? "Users" + rest.substring(5) : rest;
    }

    private Statement found() {
        Optional<Instant> detected = times.at(Fact.DETECTED);
        Optional<Event> signal = Findings.firstSignal(account);
        String what = signal.map(event -> "It was found by monitoring (" + voice.quoted(event.text()) + ")")
                .orElse("It was found");
        List<String> missing = new ArrayList<>();
        if (signal.isEmpty()) {
            missing.add("what noticed it first");
        }
        if (detected.isEmpty()) {
            missing.add("when it was detected");
        }
        String declared = times.at(Fact.DECLARED)
                .map(at -> "declared by " + voice.call(subject.declaredBy()) + " at " + voice.moment(at))
                .orElse("declared by " + voice.call(subject.declaredBy()));
        String text = signal.isEmpty() && detected.isEmpty()
                ? "It was " + declared + "."
                : what + detected.map(at -> " at " + voice.moment(at)).orElse("") + " and " + declared + ".";
        return new Statement(text, Provenance.inferred(), missing);
    }

    private Statement ended() {
        Optional<Try> helped = account.tries().stream()
                .filter(attempt ->
                        attempt.verdict().filter(Verdict.HELPED::equals).isPresent())
                .reduce((before, after) -> after);
        if (helped.isPresent()) {
            Try attempt = helped.get();
            return new Statement(
                    voice.quoted(attempt.what()) + " at " + voice.moment(attempt.at()) + " ended the impact.",
                    voice.said(attempt.verdictBy().or(attempt::by), attempt.at(), attempt.permalink()),
                    List.of());
        }
        int tried = account.tries().size();
        String text = tried == 0
                ? "No mitigation is on record."
                : tried + (tried == 1 ? " mitigation was" : " mitigations were")
                        + " tried; of none is it on record that it ended the impact.";
        return new Statement(text, Provenance.inferred(), List.of("which step ended the impact"));
    }

    private Statement whoHelped() {
        Set<String> people = new LinkedHashSet<>();
        account.tenures().forEach(tenure -> people.add(tenure.person()));
        account.events().forEach(event -> event.actor().filter(voice::isPerson).ifPresent(people::add));
        Set<String> roles = new LinkedHashSet<>();
        account.tenures().forEach(tenure -> roles.add(tenure.role()));
        int count = people.size();
        String text = count + (count == 1 ? " person" : " people") + " took part"
                + (roles.isEmpty() ? "." : ", with these roles taken: " + String.join(", ", roles) + ".");
        return new Statement(
                text,
                Provenance.inferred(),
                roles.contains("commander") ? List.of() : List.of("who commanded the response"));
    }

    List<Statement> impact() {
        List<Statement> statements = new ArrayList<>();
        subject.impact()
                .ifPresent(text -> statements.add(Statement.of(
                        voice.quoted(text),
                        new Provenance(Basis.STATED, Optional.empty(), Optional.empty(), Optional.empty()))));
        subject.description()
                .ifPresent(text -> statements.add(Statement.of(
                        "Said at the declaration: " + voice.quoted(text),
                        voice.said(
                                Optional.of(subject.declaredBy()),
                                times.at(Fact.DECLARED).orElse(account.asOf()),
                                Optional.empty()))));
        if (subject.impact().isEmpty()) {
            statements.add(new Statement(
                    "", Provenance.inferred(), List.of("how many users, requests or accounts were affected, and how")));
        }
        return statements;
    }

    /** In three parts: what it was, what happened, what will be done. Internal names stay inside. */
    List<Statement> outside() {
        List<Statement> statements = new ArrayList<>();
        String window = times.at(Fact.IMPACT_STARTED)
                .flatMap(from -> times.at(Fact.MITIGATED)
                        .map(until -> "Summary: between " + voice.moment(from) + " and " + voice.moment(until) + " ("
                                + Clocks.length(Duration.between(from, until)) + ") customers were affected."))
                .orElse("Summary: customers were affected.");
        statements.add(new Statement(
                window,
                Provenance.inferred(),
                window.contains("between") ? List.of() : List.of("from when to when customers were affected")));
        account.told().stream()
                .filter(told -> told.audience().equals("public"))
                .forEach(told -> statements.add(Statement.of(
                        "What happened, as told at " + voice.moment(told.at()) + ": " + voice.quoted(told.text()),
                        voice.said(told.by(), told.at(), told.permalink()))));
        statements.add(new Statement(
                "", Provenance.inferred(), List.of("what customers may know of the reason", "what we do about it")));
        return statements;
    }
}
