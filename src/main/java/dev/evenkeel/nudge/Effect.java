package dev.evenkeel.nudge;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import dev.evenkeel.chat.Form;
import dev.evenkeel.chat.Text;

/** What an answer did. */
public sealed interface Effect {

    /**
     * It counts.
     *
     * @param echo what the question is replaced by, after the person's name: "no change"
     * @param detail what is kept of it beside its id
     * @param note a line for the timeline, where what the answer does leaves none there itself
     */
    record Taken(Text echo, Map<String, String> detail, Optional<String> note) implements Effect {
        public static Taken saying(String template, Object... arguments) {
            return new Taken(Text.of(template, arguments), Map.of(), Optional.empty());
        }

        /** With a line for the timeline. */
        public Taken noting(String line) {
            return new Taken(echo, detail, Optional.of(line));
        }

        /** With something to keep. */
        public Taken keeping(Map<String, String> kept) {
            return new Taken(echo, kept, note);
        }
    }

    /** It is to be asked again after this time. */
    record Later(Duration pause) implements Effect {}

    /** More has to be said first; the form comes back as the same answer with its fields filled. */
    record Fill(Form form) implements Effect {}

    /** Words for whoever pressed; the question stands. */
    record Told(Text words) implements Effect {}

    /** It cannot be done; a sentence for whoever pressed. The question stands. */
    record Refused(String sentence) implements Effect {}
}
