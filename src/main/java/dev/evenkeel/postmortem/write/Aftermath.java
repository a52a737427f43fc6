package dev.evenkeel.postmortem.write;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.evenkeel.postmortem.account.Account;
import dev.evenkeel.postmortem.account.Asked;
import dev.evenkeel.postmortem.account.Event;
import dev.evenkeel.postmortem.account.Event.Mark;
import dev.evenkeel.postmortem.account.Fact;
import dev.evenkeel.postmortem.account.Task;
import dev.evenkeel.postmortem.account.Tenure;
import dev.evenkeel.postmortem.account.Told;
import dev.evenkeel.postmortem.account.Try;
import dev.evenkeel.postmortem.draft.Draft.Condition;
import dev.evenkeel.postmortem.draft.Draft.FollowUp;
import dev.evenkeel.postmortem.draft.Provenance;
import dev.evenkeel.postmortem.draft.Statement;
import dev.evenkeel.postmortem.words.Clocks;

/** What is left to do, and facts from which people can say what went well. Lessons are theirs to draw. */
final class Aftermath {

    private final Account account;
    private final Voice voice;
    private final Times times;

    Aftermath(Account account, Voice voice, Times times) {
        this.account = account;
        this.voice = voice;
        this.times = times;
    }

    List<FollowUp> followUps(List<Condition> conditions) {
        List<FollowUp> followUps = new ArrayList<>();
        account.tasks().forEach(task -> followUps.add(ofTask(task)));
        account.events().stream()
                .filter(event -> event.marks().contains(Mark.FOLLOW_UP) && !event.removed())
                .filter(event -> event.kind() != Event.Kind.TASK)
                .forEach(event -> followUps.add(new FollowUp(
                        voice.theirs(event.text()),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        List.of("owner", "date"),
                        voice.of(event))));
        conditions.stream()
                .filter(condition -> condition.status().equals("noted"))
                .forEach(condition -> followUps.add(new FollowUp(
                        "Put on file: there is " + condition.text() + ".",
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        List.of("owner", "date"),
                        condition.from())));
        return followUps;
    }

    private FollowUp ofTask(Task task) {
        List<String> lacking = new ArrayList<>();
        if (task.owner().isEmpty()) {
            lacking.add("owner");
        }
        if (task.due().isEmpty()) {
            lacking.add("date");
        }
        return new FollowUp(
                voice.theirs(task.text()),
                voice.call(task.owner()),
                task.due(),
                task.done(),
                task.done() ? List.of() : lacking,
                voice.said(task.by(), task.at(), task.permalink()));
    }

    List<Statement> wentWell(boolean promiseMissed) {
        List<Statement> seeds = new ArrayList<>();
        Optional<Instant> declared = times.at(Fact.DECLARED);
        since(
                        declared,
                        account.tenures().stream()
                                .filter(tenure -> tenure.role().equals("commander"))
                                .map(Tenure::from)
                                .findFirst())
                .ifPresent(length -> seeds.add(seed("Somebody took command " + length + " after the declaration.")));
        since(declared, account.tries().stream().map(Try::at).findFirst())
                .ifPresent(length ->
                        seeds.add(seed("The first mitigation was tried " + length + " after the declaration.")));
        since(
                        declared,
                        account.told().stream()
                                .filter(told -> told.audience().equals("public"))
                                .map(Told::at)
                                .findFirst())
                .ifPresent(length -> seeds.add(seed("The public heard of it " + length + " after the declaration.")));
        if (!promiseMissed
                && account.told().stream().anyMatch(told -> told.nextBy().isPresent())) {
            seeds.add(seed("Every promised update came in time."));
        }
        long posted = account.asked().stream()
                .filter(asked -> asked.postedAt().isPresent() && asked.state() != Asked.State.WITHDRAWN
                        || asked.state() == Asked.State.ANSWERED)
                .count();
        long answered = account.asked().stream()
                .filter(asked -> asked.state() == Asked.State.ANSWERED)
                .count();
        if (posted > 0) {
            seeds.add(seed(answered + " of " + posted + " prompts were answered."));
        }
        return seeds;
    }

    private static Optional<String> since(Optional<Instant> from, Optional<Instant> to) {
        return from.flatMap(start -> to.map(end -> Duration.between(start, end)))
                .filter(length -> !length.isNegative())
                .map(Clocks::length);
    }

    private static Statement seed(String text) {
        return Statement.of(text, Provenance.inferred());
    }
}
