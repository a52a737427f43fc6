package dev.evenkeel.slack.typed;

import java.util.Optional;

/** Words that a verb asks for. */
public final class Words {

    /** The most that is taken at once; a message of Slack holds twice as much. */
    public static final int LONGEST = 2_000;

    private Words() {}

    /** What is wrong with words: there are none, or too many. Empty when they are fine. */
    public static Optional<String> refuse(String words, String example) {
        boolean fits = !words.isBlank() && words.codePointCount(0, words.length()) <= LONGEST;
        return fits ? Optional.empty() : Optional.of("Say it in up to 2,000 characters: `" + example + "`.");
    }
}
