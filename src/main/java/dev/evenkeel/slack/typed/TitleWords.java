package dev.evenkeel.slack.typed;

import java.util.Optional;

/** What can be an incident's title. */
public final class TitleWords {

    /** The longest title taken. */
    public static final int LONGEST = 200;

    private TitleWords() {}

    /** The title without the quotation marks that enclose the whole of it. */
    public static String unquoted(String line) {
        return Quoted.inside(line);
    }

    /** What is wrong with a title, with an example of what to type; empty when it is fine. */
    public static Optional<String> refuse(String title, String example) {
        if (title.codePoints().noneMatch(letter -> Character.isLetterOrDigit(letter) || letter > 0x2000)) {
            return Optional.of("Say in a few words what is broken: `" + example + "`.");
        }
        return title.codePointCount(0, title.length()) <= LONGEST
                ? Optional.empty()
                : Optional.of("Keep the title under 200 characters: `" + example
                        + "`; the rest can follow as `/incident note TEXT`.");
    }
}
