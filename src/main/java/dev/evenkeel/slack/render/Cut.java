package dev.evenkeel.slack.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts to a length and says so with an ellipsis, never through the middle of a character, an entity or a mention. */
final class Cut {

    private static final Pattern ATOM = Pattern.compile("<[^<>]*>|&(?:amp|lt|gt);|\\X", Pattern.DOTALL);

    private static final String ELLIPSIS = "\u2026";

    private Cut() {}

    /** At most {@code most} characters of text in Slack's notation. */
    static String to(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        Matcher atom = ATOM.matcher(text);
        int end = 0;
        while (atom.find() && atom.end() <= most - ELLIPSIS.length()) {
            end = atom.end();
        }
        return text.substring(0, end) + ELLIPSIS;
    }
}
