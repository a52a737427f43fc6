package dev.evenkeel.slack.command.clock;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.nudge.Next;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;

/** Shows what the bot asks now, and what it will ask when. */
@ApplicationScoped
class ShowNext implements Verb {

    private final Next next;

    @Inject
    ShowNext(Next next) {
        this.next = next;
    }

    @Override
    public String name() {
        return "next";
    }

    @Override
    public List<String> aliases() {
        return List.of("prompts");
    }

    @Override
    public String usage() {
        return "next";
    }

    @Override
    public String does() {
        return "what is asked, and what is due when";
    }

    @Override
    public boolean takesArguments() {
        return false;
    }

    @Override
    public Reply run(Said said) {
        return new Reply.Whisper(next.of(said.key()));
    }
}
