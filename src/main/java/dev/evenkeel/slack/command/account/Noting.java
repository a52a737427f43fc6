package dev.evenkeel.slack.command.account;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Place;
import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.typed.Words;
import dev.evenkeel.timeline.Kind;
import dev.evenkeel.timeline.Ledger;
import dev.evenkeel.timeline.NewEntry;
import dev.evenkeel.work.Priority;

/** Puts on the timeline what somebody typed, with a line in the channel that shows it to the others. */
@ApplicationScoped
class Noting {

    private final Ledger ledger;
    private final Chat chat;

    @Inject
    Noting(Ledger ledger, Chat chat) {
        this.ledger = ledger;
        this.chat = chat;
    }

    /** Something seen now. */
    Reply now(Said said, String text) {
        ledger.write(NewEntry.by(said.by(), said.key(), said.at(), Kind.NOTE, text));
        return tell(said, Text.of("Noted by {}: {}", author(said), Words.shown(text)));
    }

    /** Something that happened at a moment that has passed. */
    Reply then(Said said, Instant at, String text) {
        ledger.write(NewEntry.by(said.by(), said.key(), at, Kind.NOTE, text));
        return tell(said, Text.of("Noted by {} for {}: {}", author(said), at, Words.shown(text)));
    }

    /** Something to do afterwards, by somebody if anybody was named. */
    Reply followUp(Said said, Optional<String> assignee, String text) {
        NewEntry entry = NewEntry.by(said.by(), said.key(), said.at(), Kind.FOLLOW_UP, text);
        ledger.write(assignee.map(userId -> entry.fact("assignee", userId)).orElse(entry));
        Text whose = assignee.map(userId -> Text.of(" for {}", new Span.Person(userId)))
                .orElse(Text.EMPTY);
        return tell(said, Text.of("Follow-up{} from {}: {}", whose, author(said), Words.shown(text)));
    }

    /** Something said to the public. */
    Reply communication(Said said, String text) {
        ledger.write(NewEntry.by(said.by(), said.key(), said.at(), Kind.COMMUNICATION, text)
                .fact("audience", "public"));
        return tell(said, Text.of("Public update from {}: {}", author(said), Words.shown(text)));
    }

    private Reply tell(Said said, Text line) {
        chat.say(new Place.Room(said.key()), said.key(), Message.line(line), Priority.REST);
        return said.done(said.facts());
    }

    private static Span author(Said said) {
        return new Span.Person(said.userId());
    }
}
