package dev.evenkeel.slack.command.start;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.incident.channel.SummaryCard;
import dev.evenkeel.nudge.Next;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;

/** Shows how an incident stands. */
@ApplicationScoped
class Status implements Verb {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Next next;

    @Inject
    Status(Next next) {
        this.next = next;
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public String usage() {
        return "status";
    }

    @Override
    public String does() {
        return "how it stands";
    }

    @Override
    public boolean takesArguments() {
        return false;
    }

    @Override
    public Reply run(Said said) {
        Optional<String> due = next.at(said.key()).map(at -> "a question is due at " + UTC.format(at));
        return new Reply.Whisper(SummaryCard.of(said.facts(), due, Optional.empty()));
    }
}
