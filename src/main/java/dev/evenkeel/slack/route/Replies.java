package dev.evenkeel.slack.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Place;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.work.Priority;

/** Turns what a handler answers into rows, in the handler's transaction. */
@ApplicationScoped
class Replies {

    private static final String NO_INCIDENT = "";

    private final Chat chat;

    @Inject
    Replies(Chat chat) {
        this.chat = chat;
    }

    void send(Reply reply, Addressee to) {
        switch (reply) {
            case Reply.Silent silent -> {}
            case Reply.Whisper(Message message) -> whisper(message, to);
            case Reply.Open(var form) ->
                to.triggerId()
                        .ifPresentOrElse(
                                trigger -> chat.open(trigger, NO_INCIDENT, form),
                                () -> whisper(
                                        Message.line(
                                                "A form opens from `/incident` or from a button only; type it there."),
                                        to));
        }
    }

    /** To the response URL; else seen by them alone where they acted; else in their direct messages. */
    private void whisper(Message message, Addressee to) {
        if (to.responseUrl().isPresent()) {
            chat.reply(to.responseUrl().get(), NO_INCIDENT, message);
        } else if (to.channelId().isPresent()) {
            chat.whisper(new Place.Channel(to.channelId().get()), NO_INCIDENT, to.userId(), message);
        } else {
            chat.say(new Place.Person(to.userId()), NO_INCIDENT, message, Priority.PROMPT);
        }
    }
}
