package dev.evenkeel.timeline;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.evenkeel.incident.Words;

/** Turns the chat's own notation into what is stored: plain text, secrets blacked out, people as {@code <@U...>}. */
final class PlainText {

    private static final Pattern REFERENCE = Pattern.compile("<([^<>]{1,4000})>");

    private PlainText() {}

    /** Words from a message, as the chat writes them. */
    static String ofMessage(String notation) {
        String named = REFERENCE.matcher(notation).replaceAll(found -> Matcher.quoteReplacement(spelled(found)));
        return of(named.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    }

    /** Words that are plain already. */
    static String of(String words) {
        return Redaction.of(Words.text(words));
    }

    private static String spelled(MatchResult found) {
        String inside = found.group(1);
        int bar = inside.indexOf('|');
        String target = bar < 0 ? inside : inside.substring(0, bar);
        String label = bar < 0 ? "" : inside.substring(bar + 1);
        return switch (inside.charAt(0)) {
            case '@' -> "<" + target + ">";
            case '#' -> label.isEmpty() ? "<" + target + ">" : "#" + label;
            case '!' -> special(target, label);
            default -> label.isEmpty() || label.equals(target) ? target : label + " (" + target + ")";
        };
    }

    /** What would call many people is spelled so that it calls nobody. */
    private static String special(String target, String label) {
        if (!label.isEmpty()) {
            return label;
        }
        String name = target.substring(1);
        return name.startsWith("subteam^") ? "@group" : "@" + name.replaceAll("\\^.*", "");
    }
}
