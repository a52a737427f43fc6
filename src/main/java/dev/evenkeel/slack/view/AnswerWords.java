package dev.evenkeel.slack.view;

import java.time.Instant;

import dev.evenkeel.chat.Form;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.nudge.Answered;
import dev.evenkeel.slack.command.Reply;

/** What whoever answers one of the bot's questions is told; that an answer counts is seen in the channel. */
public final class AnswerWords {

    private AnswerWords() {}

    /** The words. */
    public static Reply of(Answered answered) {
        return switch (answered) {
            case Answered.Done done -> Reply.silent();
            case Answered.AlreadyAnswered(String by, Instant at) ->
                Reply.whisper("Answered by {} at {}.", by.matches("[UW][A-Z0-9]+") ? new Span.Person(by) : by, at);
            case Answered.NoLonger(String sentence) -> Reply.whisper("{}", sentence);
            case Answered.NotYou(String sentence) -> Reply.whisper("{}", sentence);
            case Answered.NeedsForm(Form form) -> new Reply.Open(form);
            case Answered.Told(Text words) -> new Reply.Whisper(Message.line(words));
        };
    }
}
