package dev.evenkeel.postmortem.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.evenkeel.postmortem.account.Account;
import dev.evenkeel.postmortem.account.Asked;
import dev.evenkeel.postmortem.account.Event;
import dev.evenkeel.postmortem.account.Event.Mark;
import dev.evenkeel.postmortem.account.Fact;
import dev.evenkeel.postmortem.account.Suspicion;
import dev.evenkeel.postmortem.account.Tenure;
import dev.evenkeel.postmortem.account.Try;
import dev.evenkeel.postmortem.account.Try.Verdict;
import dev.evenkeel.postmortem.draft.Draft.Question;

/** Everything the record leaves open, as questions, each with whom to ask. */
final class Questions {

    private static final Map<Fact, String> UNKNOWN = Map.of(
            Fact.IMPACT_STARTED, "When did users first feel it?",
            Fact.DETECTED, "When was it first noticed, and by what?",
            Fact.MITIGATED, "When did the impact end?",
            Fact.RESOLVED, "When was it resolved?");
    private static final Set<String> NOT_KNOWN =
            Set.of("not_known", "not known", "not known yet", "unknown", "not_sure", "not sure");
    private static final double WORTH_ASKING = 0.2;

    private final Account account;
    private final Voice voice;
    private final Times times;
    private final List<Question> questions = new ArrayList<>();

    Questions(Account account, Voice voice, Times times) {
        this.account = account;
        this.voice = voice;
        this.times = times;
    }

    List<Question> all() {
        askTimes();
        askImpact();
        askAgain();
        account.events().forEach(this::askMarked);
        account.tries().forEach(this::askVerdict);
        askSuspects();
        ask("Which signal should have seen it first?", lead());
        return List.copyOf(questions);
    }

    private void askTimes() {
        for (Fact fact : Times.KEY) {
            Optional<Instant> proposed = times.proposed(fact);
            if (proposed.isPresent()) {
                ask(
                        "Is " + voice.moment(proposed.get()) + " right for “" + fact.words()
                                + "”? Nobody has confirmed it.",
                        lead());
            } else if (times.at(fact).isEmpty() && UNKNOWN.containsKey(fact)) {
                ask(UNKNOWN.get(fact), lead());
            }
        }
    }

    private void askImpact() {
        if (account.subject().impact().isEmpty()) {
            ask(
                    "How many users, requests or accounts were affected, and how?",
                    holder("comms lead").orElse(lead()));
        }
    }

    /** What was asked in vain, each question once however often it was asked. */
    private void askAgain() {
        Map<String, List<Asked>> inVain = account.asked().stream()
                .filter(asked -> asked.state() == Asked.State.EXPIRED || isUnknown(asked))
                .collect(Collectors.groupingBy(
                        asked -> asked.question() + asked.to() + isUnknown(asked),
                        LinkedHashMap::new,
                        Collectors.toList()));
        inVain.values().forEach(times -> {
            Asked first = times.getFirst();
            String often = times.size() == 1 ? "asked" : "asked " + times.size() + " times";
            questions.add(new Question(
                    voice.theirs(first.question())
                            + (isUnknown(first) ? " (answered: not known)" : " (" + often + ", never answered)"),
                    first.answeredBy().map(voice::call).orElseGet(() -> addressee(first.to())),
                    first.postedAt().or(() -> Optional.of(first.dueAt())),
                    Voice.link(first.permalink())));
        });
    }

    private static boolean isUnknown(Asked asked) {
        return asked.answer()
                .filter(answer -> NOT_KNOWN.contains(answer.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** A prompt names its addressee by role; who held that role is the one to ask. */
    private String addressee(String to) {
        return holder(to).orElseGet(() -> to.startsWith("U") || to.startsWith("W") ? voice.call(to) : lead());
    }

    private void askMarked(Event event) {
        if (event.marks().contains(Mark.QUESTION) && !event.removed()) {
            questions.add(new Question(
                    voice.quoted(event.text()),
                    event.actor().map(voice::call).orElse(lead()),
                    Optional.of(event.at()),
                    Voice.link(event.permalink())));
        }
        if (event.kind() == Event.Kind.GAP) {
            questions.add(new Question(
                    "What happened meanwhile? " + voice.theirs(event.text()),
                    holder("scribe").orElse(lead()),
                    Optional.of(event.at()),
                    Voice.link(event.permalink())));
        }
    }

    private void askVerdict(Try attempt) {
        if (attempt.verdict().isEmpty() || attempt.verdict().get() == Verdict.TOO_EARLY) {
            questions.add(new Question(
                    "Did " + voice.quoted(attempt.what()) + " help?",
                    attempt.by().map(voice::call).orElse(lead()),
                    Optional.of(attempt.at()),
                    Voice.link(attempt.permalink())));
        }
    }

    private void askSuspects() {
        account.suspicions().stream()
                .filter(suspicion ->
                        suspicion.state() == Suspicion.State.OPEN || suspicion.state() == Suspicion.State.TRIED)
                .filter(suspicion -> suspicion.share() >= WORTH_ASKING)
                .forEach(suspicion -> questions.add(new Question(
                        "Did " + voice.quoted(suspicion.title()) + " (" + voice.theirs(suspicion.service())
                                + ") have a part in it? It was neither confirmed nor cleared.",
                        suspicion.author().filter(any -> !voice.isShareable()).orElse(lead()),
                        Optional.of(suspicion.at()),
                        Voice.link(suspicion.url()))));
    }

    private void ask(String question, String whom) {
        questions.add(new Question(question, whom, Optional.empty(), Optional.empty()));
    }

    private Optional<String> holder(String role) {
        return account.tenures().stream()
                .filter(tenure -> tenure.role().equals(role))
                .reduce((before, after) -> after)
                .map(Tenure::person)
                .map(voice::call);
    }

    private String lead() {
        return holder("commander").orElseGet(() -> voice.call(account.subject().declaredBy()));
    }
}
