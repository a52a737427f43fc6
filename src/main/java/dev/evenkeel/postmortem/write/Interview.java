package dev.evenkeel.postmortem.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.evenkeel.postmortem.account.Account;
import dev.evenkeel.postmortem.account.Event;
import dev.evenkeel.postmortem.account.Event.Kind;
import dev.evenkeel.postmortem.account.Tenure;
import dev.evenkeel.postmortem.account.Try;
import dev.evenkeel.postmortem.account.Try.Verdict;
import dev.evenkeel.postmortem.draft.Draft.Question;

/** Questions to those who were there: how and what, never why or who. Each begins from a moment that is on record. */
final class Interview {

    private static final int DECISIONS = 5;

    private final Account account;
    private final Voice voice;

    Interview(Account account, Voice voice) {
        this.account = account;
        this.voice = voice;
    }

    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        account.events().stream()
                .filter(event -> event.kind() == Kind.DECLARED)
                .findFirst()
                .ifPresent(event -> questions.add(
                        about(event, "What did you see first, and what did you take it for?", event.actor())));
        account.events().stream()
                .filter(event -> event.kind() == Kind.DECISION && !event.removed())
                .limit(DECISIONS)
                .forEach(event -> questions.add(about(
                        event,
                        "What did you know at the moment of " + voice.quoted(event.text())
                                + ", and which other ways did you weigh?",
                        event.actor())));
        account.tries()
                .forEach(attempt -> attempt.verdict()
                        .ifPresent(verdict -> questions.add(new Question(
                                tried(attempt, verdict),
                                attempt.by().map(voice::call).orElse("the responders"),
                                Optional.of(attempt.at()),
                                Voice.link(attempt.permalink())))));
        handOvers()
                .forEach(tenure -> questions.add(new Question(
                        "How did the hand-over go, and what did you have to find out again?",
                        voice.call(tenure.person()),
                        Optional.of(tenure.from()),
                        Optional.empty())));
        return questions;
    }

    private Question about(Event event, String question, Optional<String> whom) {
        return new Question(
                question,
                whom.map(voice::call).orElse("the responders"),
                Optional.of(event.at()),
                Voice.link(event.permalink()));
    }

    private String tried(Try attempt, Verdict verdict) {
        return verdict.isDeadEnd()
                ? "What made " + voice.quoted(attempt.what()) + " look right, and what did you see when it "
                        + verdict.words() + "?"
                : "How did you come to " + voice.quoted(attempt.what()) + ", and what would have led there sooner?";
    }

    /** Commanders after the first one. */
    private List<Tenure> handOvers() {
        return account.tenures().stream()
                .filter(tenure -> tenure.role().equals("commander"))
                .skip(1)
                .toList();
    }
}
