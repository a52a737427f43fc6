package dev.evenkeel.slack.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;

/** Words that a verb asks for: several lines at most, and people by id. */
public final class Words {

    /** The most that is taken at once; a message of Slack holds twice as much. */
    public static final int LONGEST = 2_000;

    private static final Pattern MENTION = Pattern.compile("<([@#])([A-Z0-9]+)>");

    private Words() {}

    /** What is wrong with words: there are none, or too many. Empty when they are fine. */
    public static Optional<String> refuse(String words, String example) {
        boolean fits = !words.isBlank() && words.codePointCount(0, words.length()) <= LONGEST;
        return fits ? Optional.empty() : Optional.of("Say it in up to 2,000 characters: `" + example + "`.");
    }

    /** Words as {@link Typed#kept} gives them, ready to be shown: everything quoted, people and channels by name. */
    public static Text shown(String kept) {
        List<Span> spans = new ArrayList<>();
        Matcher mention = MENTION.matcher(kept);
        int from = 0;
        while (mention.find()) {
            quote(spans, kept.substring(from, mention.start()));
            String id = mention.group(2);
            spans.add(mention.group(1).equals("@") ? new Span.Person(id) : new Span.Channel(id));
            from = mention.end();
        }
        quote(spans, kept.substring(from));
        return new Text(spans);
    }

    private static void quote(List<Span> spans, String theirs) {
        if (!theirs.isEmpty()) {
            spans.add(new Span.Theirs(theirs));
        }
    }
}
