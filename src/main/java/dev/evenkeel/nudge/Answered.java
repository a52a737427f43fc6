package dev.evenkeel.nudge;

import java.time.Instant;

import dev.evenkeel.chat.Form;
import dev.evenkeel.chat.Text;

/** What became of pressing a button. */
public sealed interface Answered {

    /** It counts; the message in the channel is already changed to say so, and nothing more need be said. */
    record Done(Text echo) implements Answered {}

    /** Somebody was faster. */
    record AlreadyAnswered(String by, Instant at) implements Answered {}

    /** It changes nothing any more, or cannot be; a sentence for whoever pressed. */
    record NoLonger(String sentence) implements Answered {}

    /** Somebody else is asked; a sentence for whoever pressed. */
    record NotYou(String sentence) implements Answered {}

    /** Open this form; its id is {@link AnswerPrompt#FORM} and its context {@code <prompt id> <answer>}. */
    record NeedsForm(Form form) implements Answered {}

    /** Words for whoever pressed; the question stands. */
    record Told(Text words) implements Answered {}
}
