package dev.evenkeel.slack.command.account;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.Typed;
import dev.evenkeel.timeline.Entry;
import dev.evenkeel.timeline.Ledger;

/** Shows what happened last. */
@ApplicationScoped
class ShowTimeline implements Verb {

    private static final int MOST = 15;
    private static final int LONGEST = 140;

    private final Ledger ledger;

    @Inject
    ShowTimeline(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public String usage() {
        return "timeline";
    }

    @Override
    public String does() {
        return "what happened, newest last";
    }

    @Override
    public boolean takesArguments() {
        return false;
    }

    @Override
    public Reply run(Said said) {
        List<Entry> entries = ledger.of(said.key());
        if (entries.isEmpty()) {
            return Reply.sentence("Nothing is on the timeline yet: `/incident note TEXT` begins it.");
        }
        List<Text> lines = new ArrayList<>();
        entries.stream()
                .skip(Math.max(0, entries.size() - MOST))
                .map(ShowTimeline::line)
                .forEach(lines::add);
        Text summary = Text.of("Timeline of {}", said.key());
        return new Reply.Whisper(
                Message.of(summary, List.of(new Part.Words(Text.lines(lines)), new Part.Why(shown(entries.size())))));
    }

    private static Text line(Entry entry) {
        Text who = entry.actorId()
                .filter(id -> id.matches("[UW][A-Z0-9]+"))
                .map(id -> Text.of(" {}", new Span.Person(id)))
                .orElse(Text.EMPTY);
        Text words = entry.removed()
                ? Text.of("_message removed by its author_")
                : Text.written(Typed.shortened(entry.text(), LONGEST));
        return Text.of("{}{}: {}", entry.occurredAt(), who, words);
    }

    private static Text shown(int all) {
        return all <= MOST
                ? Text.of("That is all so far.")
                : Text.of("The last {} of {}; the draft has them all: `/incident postmortem`.", MOST, all);
    }
}
