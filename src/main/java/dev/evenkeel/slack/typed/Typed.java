package dev.evenkeel.slack.typed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what Slack delivers into what a person typed. Slack escapes {@code &}, {@code <} and {@code >} and writes mentions as
 * {@code <@U123|name>}; phones add quotation marks and invisible marks of their own.
 */
public final class Typed {

    /** A mention, channel, group, broadcast, date or link: never holds a bracket itself. */
    private static final Pattern TOKEN = Pattern.compile("<([^<>]*)>");

    /** Marks that turn the reading direction, and characters without a shape; joiners that emoji and scripts need stay. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n]]"
            + "|[\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB]"
            + "|[\\x{E0001}]");

    private static final Pattern BREAKS = Pattern.compile("\\r\\n?|[\\u000B\\u000C\\u0085\\u2028\\u2029]");

    private Typed() {}

    /** One line of plain words: mentions become {@code @name}, channels {@code #name}, links what was typed. */
    public static String line(String delivered) {
        return lines(delivered).replace('\n', ' ').strip();
    }

    /** Plain words like {@link #line}, with their line breaks. */
    public static String lines(String delivered) {
        return unescape(replaceTokens(clean(delivered), false)).strip();
    }

    /** Words for the record: like {@link #lines}, but people and channels stay as {@code <@U123>} and {@code <#C123>}. */
    public static String kept(String delivered) {
        return unescape(replaceTokens(clean(delivered), true)).strip();
    }

    /** One line of at most so many characters; what is cut off leaves an ellipsis. */
    public static String shortened(String text, int most) {
        String line = text.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "\u2026";
    }

    /** Drops what cannot be seen and makes every break of line the same. Mentions and escapes stay as they were delivered. */
    static String clean(String delivered) {
        String breaks =
                BREAKS.matcher(delivered).replaceAll("\n").replace('\t', ' ').replace('\u00A0', ' ');
        return INVISIBLE.matcher(breaks).replaceAll("");
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String replaceTokens(String text, boolean keepMentions) {
        return TOKEN.matcher(text).replaceAll(token -> Matcher.quoteReplacement(words(token.group(1), keepMentions)));
    }

    private static String words(String token, boolean keepMentions) {
        int bar = token.indexOf('|');
        String target = bar < 0 ? token : token.substring(0, bar);
        String label = bar < 0 ? "" : token.substring(bar + 1);
        return switch (target.isEmpty() ? ' ' : target.charAt(0)) {
            case '@' ->
                keepMentions && Mention.isUser(target.substring(1)) ? "<" + target + ">" : named("@", target, label);
            case '#' ->
                keepMentions && Mention.isChannel(target.substring(1)) ? "<" + target + ">" : named("#", target, label);
            case '!' -> broadcast(target.substring(1), label);
            default -> label.isEmpty() ? target : label;
        };
    }

    private static String named(String sign, String target, String label) {
        String name = label.isEmpty() ? target.substring(1) : label;
        return name.startsWith(sign) ? name : sign + name;
    }

    private static String broadcast(String target, String label) {
        if (!label.isEmpty()) {
            return label;
        }
        int caret = target.indexOf('^');
        return "@" + (caret < 0 ? target : target.substring(0, caret));
    }
}
