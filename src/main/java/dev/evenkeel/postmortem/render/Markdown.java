package dev.evenkeel.postmortem.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one place that escapes for Markdown. Whatever the text, it stays one line, opens no markup, ends no table cell, and pings and
 * links nobody and nothing on GitHub or GitLab. Web addresses stay links.
 */
final class Markdown {

    /** Characters an address may have in it here; an address that ends in punctuation does not include it. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[A-Za-z0-9./?=&%:;,@+~#_$!*-]*[A-Za-z0-9/=&%+~_-]");

    /** Written between a sign and the word after it, so that no mention or reference is seen there; takes no room. */
    private static final char APART = '\u200B';

    private static final String ALWAYS = "\\`*[]{}|~";
    private static final String REFERENCES = "@#!$%~";

    private Markdown() {}

    static String escape(String text) {
        return write(text, true);
    }

    /** The words of a link: an address within them is no link of its own. */
    static String label(String text) {
        return write(text, false);
    }

    private static String write(String text, boolean addresses) {
        String line = oneLine(text);
        StringBuilder out = new StringBuilder(line.length() + 16);
        if (!addresses || !line.contains("http")) {
            words(line, 0, line.length(), out);
            return out.toString();
        }
        Matcher address = ADDRESS.matcher(line);
        int from = 0;
        while (address.find()) {
            words(line, from, address.start(), out);
            out.append('[');
            words(line, address.start(), address.end(), out);
            out.append("](").append(address.group()).append(')');
            from = address.end();
        }
        words(line, from, line.length(), out);
        return out.toString();
    }

    private static String oneLine(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\t') < 0) {
            return text.strip();
        }
        StringBuilder out = new StringBuilder(text.length());
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> out.append(out.isEmpty() ? "" : " / ").append(line));
        return out.toString().replace('\t', ' ');
    }

    private static void words(String text, int from, int to, StringBuilder out) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean wordBefore = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
            boolean wordAfter = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '_' -> out.append(wordBefore && wordAfter ? "_" : "\\_");
                default -> {
                    boolean opens = i == 0 && isOpening(text);
                    out.append(ALWAYS.indexOf(c) >= 0 || opens ? "\\" : "").append(c);
                }
            }
            if (wordAfter && (REFERENCES.indexOf(c) >= 0 || isGitHubShort(text, i))) {
                out.append(APART);
            }
            if (i == 0 && Character.isDigit(c)) {
                i = number(text, to, out);
            }
        }
    }

    /** The rest of a number at the start of a line, so that "1." does not begin a list. */
    private static int number(String text, int to, StringBuilder out) {
        int i = 1;
        while (i < to && Character.isDigit(text.charAt(i))) {
            out.append(text.charAt(i));
            i++;
        }
        if (i < to && (text.charAt(i) == '.' || text.charAt(i) == ')')) {
            out.append('\\').append(text.charAt(i));
            i++;
        }
        return i - 1;
    }

    private static boolean isOpening(String text) {
        return "#-+=".indexOf(text.charAt(0)) >= 0;
    }

    /** {@code GH-12} is a reference too. */
    private static boolean isGitHubShort(String text, int dash) {
        return text.charAt(dash) == '-'
                && dash >= 2
                && text.regionMatches(true, dash - 2, "GH", 0, 2)
                && Character.isDigit(text.charAt(dash + 1));
    }
}
