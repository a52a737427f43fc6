package dev.evenkeel.slack.command;

import java.util.List;

import dev.evenkeel.chat.Form;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Result;

/** What whoever typed, pressed or sent something is answered. What others see is said by the rooms that did it. */
public sealed interface Reply {

    /** Words for the caller alone. */
    record Whisper(Message message) implements Reply {}

    /** A form for the caller. */
    record Open(Form form) implements Reply {}

    /** Nothing: the channel has seen it. */
    record Silent() implements Reply {}

    /** Words of ours for the caller; each <code>{}</code> quotes the next argument. */
    static Reply whisper(String template, Object... arguments) {
        return new Whisper(Message.line(template, arguments));
    }

    /** A sentence of ours, as it is. */
    static Reply sentence(String sentence) {
        return new Whisper(Message.line(new Text(List.of(new Span.Ours(sentence)))));
    }

    /** What became of it, where the channel shows that it is done. */
    static Reply of(Result result) {
        return switch (result) {
            case Result.Done done -> silent();
            case Result.Already already -> whisper("{}", already.sentence());
            case Result.Refused refused -> whisper("{}", refused.sentence());
        };
    }

    /** Nothing to say. */
    static Reply silent() {
        return new Silent();
    }
}
