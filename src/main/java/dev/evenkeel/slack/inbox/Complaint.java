package dev.evenkeel.slack.inbox;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Place;
import dev.evenkeel.slack.route.Author;
import dev.evenkeel.work.Priority;

/** Tells who typed, pressed or sent something that it did not work. */
@ApplicationScoped
class Complaint {

    private static final Message WORDS = Message.line(
            "That did not work. Nothing was changed. Try it once more; `/incident doctor` shows what is wrong.");

    private final LetterBox box;
    private final Chat chat;

    @Inject
    Complaint(LetterBox box, Chat chat) {
        this.box = box;
        this.chat = chat;
    }

    /** Writes to the author of a letter that still waits, in the caller's transaction; of an event there is none. */
    void send(String key) {
        Optional<Author> author =
                box.read(key).filter(letter -> letter.kind().isUrgent()).flatMap(Author::of);
        author.ifPresent(this::send);
    }

    private void send(Author author) {
        author.responseUrl()
                .ifPresentOrElse(
                        url -> chat.reply(url, "", WORDS),
                        () -> chat.say(new Place.Person(author.userId()), "", WORDS, Priority.PROMPT));
    }
}
