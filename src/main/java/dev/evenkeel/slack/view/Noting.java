package dev.evenkeel.slack.view;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Place;
import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.timeline.Kind;
import dev.evenkeel.timeline.Ledger;
import dev.evenkeel.timeline.NewEntry;
import dev.evenkeel.work.Priority;

/** Puts on the timeline what somebody typed, with a line in the channel that shows it to the others. */
@ApplicationScoped
public class Noting {

    private final Ledger ledger;
    private final Chat chat;

    @Inject
    Noting(Ledger ledger, Chat chat) {
        this.ledger = ledger;
        this.chat = chat;
    }

    /** Something seen now. */
    public void now(String key, Actor by, Instant at, String text) {
        ledger.write(NewEntry.by(by, key, at, Kind.NOTE, text));
        tell(key, Text.of("Noted by {}: {}", author(by), Text.written(text)));
    }

    /** Something that happened at a moment that has passed. */
    public void then(String key, Actor by, Instant at, String text) {
        ledger.write(NewEntry.by(by, key, at, Kind.NOTE, text));
        tell(key, Text.of("Noted by {} for {}: {}", author(by), at, Text.written(text)));
    }

    /** Something to do afterwards, by somebody if anybody was named. */
    public void followUp(String key, Actor by, Instant at, Optional<String> assignee, String text) {
        NewEntry entry = NewEntry.by(by, key, at, Kind.FOLLOW_UP, text);
        ledger.write(assignee.map(userId -> entry.fact("assignee", userId)).orElse(entry));
        Text whose = assignee.map(userId -> Text.of(" for {}", new Span.Person(userId)))
                .orElse(Text.EMPTY);
        tell(key, Text.of("Follow-up{} from {}: {}", whose, author(by), Text.written(text)));
    }

    /** Something said to the public. */
    public void communication(String key, Actor by, Instant at, String text) {
        ledger.write(NewEntry.by(by, key, at, Kind.COMMUNICATION, text).fact("audience", "public"));
        tellCommunication(key, by, text);
    }

    /** Shows what was said to the public, where it is on the timeline already. */
    void tellCommunication(String key, Actor by, String text) {
        tell(key, Text.of("Public update from {}: {}", author(by), Text.written(text)));
    }

    private void tell(String key, Text line) {
        chat.say(new Place.Room(key), key, Message.line(line), Priority.REST);
    }

    private static Span author(Actor by) {
        return new Span.Person(by.userId());
    }
}
