package dev.evenkeel.postmortem.write;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.evenkeel.postmortem.account.Account;
import dev.evenkeel.postmortem.account.Event;
import dev.evenkeel.postmortem.account.Event.Mark;
import dev.evenkeel.postmortem.account.Told;
import dev.evenkeel.postmortem.account.Try;
import dev.evenkeel.postmortem.account.Try.Verdict;
import dev.evenkeel.postmortem.draft.Draft.Attempt;
import dev.evenkeel.postmortem.draft.Draft.Line;
import dev.evenkeel.postmortem.draft.Draft.Post;
import dev.evenkeel.postmortem.draft.Draft.PromptSeen;
import dev.evenkeel.postmortem.draft.Draft.Turn;
import dev.evenkeel.postmortem.words.Clocks;

/** What happened, in order: the ledger's lines, who held which role, what was tried, what was told to others. */
final class Course {

    private final Account account;
    private final Voice voice;

    Course(Account account, Voice voice) {
        this.account = account;
        this.voice = voice;
    }

    List<Line> timeline() {
        return account.events().stream().map(this::line).toList();
    }

    /** Those of {@code timeline} that make the short one. */
    List<Line> keyEvents(List<Line> timeline) {
        Set<String> chosen = new HashSet<>();
        KeyEvents.of(account.events(), account.subject().services()).forEach(event -> chosen.add(event.id()));
        return timeline.stream().filter(line -> chosen.contains(line.id())).toList();
    }

    private Line line(Event event) {
        return new Line(
                event.id(),
                event.at(),
                event.recordedAt(),
                event.kind().words(),
                words(event),
                voice.call(event.actor()),
                marks(event.marks()),
                event.edited(),
                event.removed(),
                voice.of(event));
    }

    private String words(Event event) {
        if (event.removed()) {
            return "message removed by its author";
        }
        return event.text().isBlank() ? "its words could not be read yet" : voice.theirs(event.text());
    }

    private static List<String> marks(Set<Mark> marks) {
        return marks.stream()
                .sorted()
                .map(mark -> mark.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    List<Line> decisions(List<Line> timeline) {
        return timeline.stream()
                .filter(line -> line.kind().equals(Event.Kind.DECISION.words()) && !line.removed())
                .toList();
    }

    List<Turn> roles() {
        return account.tenures().stream()
                .map(tenure -> new Turn(tenure.role(), voice.call(tenure.person()), tenure.from(), tenure.until()))
                .toList();
    }

    List<Attempt> mitigations() {
        return account.tries().stream().map(this::attempt).toList();
    }

    private Attempt attempt(Try attempt) {
        return new Attempt(
                attempt.at(),
                voice.theirs(attempt.what()),
                attempt.kind().replace('_', ' '),
                voice.call(attempt.by()),
                attempt.verdict().map(Verdict::words).orElse("nobody said whether it helped"),
                attempt.verdictAt(),
                attempt.verdict().filter(Verdict::isDeadEnd).isPresent(),
                voice.said(attempt.verdictBy().or(attempt::by), attempt.at(), attempt.permalink()));
    }

    List<Post> communication() {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < account.told().size(); i++) {
            Told told = account.told().get(i);
            posts.add(new Post(
                    told.at(),
                    told.audience(),
                    voice.theirs(told.text()),
                    voice.call(told.by()),
                    told.nextBy(),
                    told.nextBy().map(promise -> kept(promise, next(told)).words()),
                    voice.said(told.by(), told.at(), told.permalink())));
        }
        return posts;
    }

    private Optional<Instant> next(Told told) {
        return account.told().stream()
                .filter(later -> later.audience().equals(told.audience()))
                .map(Told::at)
                .filter(at -> at.isAfter(told.at()))
                .findFirst();
    }

    /** What became of the promise of a next word. */
    record Promise(boolean missed, String words) {}

    Promise kept(Instant promised, Optional<Instant> next) {
        if (next.isPresent()) {
            Duration late = Duration.between(promised, next.get());
            return late.isPositive()
                    ? new Promise(true, "missed by " + Clocks.length(late))
                    : new Promise(false, "kept, " + Clocks.length(late.negated()) + " early");
        }
        return promised.isAfter(account.asOf())
                ? new Promise(false, "not due before the record ends")
                : new Promise(true, "no later word is on record");
    }

    /** Promises of a next word that were not kept, in words. */
    List<String> missedPromises() {
        List<String> missed = new ArrayList<>();
        for (Told told : account.told()) {
            told.nextBy().ifPresent(promised -> {
                Promise promise = kept(promised, next(told));
                if (promise.missed()) {
                    missed.add("The " + told.audience() + " word promised by " + voice.moment(promised) + ": "
                            + promise.words() + ".");
                }
            });
        }
        return missed;
    }

    List<PromptSeen> prompts() {
        return account.asked().stream()
                .map(asked -> new PromptSeen(
                        asked.prompt(),
                        voice.theirs(asked.question()),
                        voice.isPerson(asked.to()) ? voice.call(asked.to()) : voice.theirs(asked.to()),
                        asked.state().name().toLowerCase(Locale.ROOT),
                        asked.dueAt(),
                        asked.answer().map(voice::theirs),
                        voice.call(asked.answeredBy()),
                        asked.answeredAt()))
                .toList();
    }
}
