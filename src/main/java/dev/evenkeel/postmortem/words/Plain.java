package dev.evenkeel.postmortem.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what came from a chat into plain text that every form can carry: no control characters, no turned reading order, no raw notation. */
public final class Plain {

    /** A user, group, channel, date or link in the chat's notation. */
    private static final Pattern NOTATION =
            Pattern.compile("<([@#!]|https?://|mailto:)([^<>|\\n]*)(?:\\|([^<>\\n]*))?>");

    private static final String REPLACEMENT = "\uFFFD";

    private Plain() {}

    /** What a user's id becomes. */
    @FunctionalInterface
    public interface Names {
        String of(String userId);
    }

    /** Plain text from a chat's, people called as {@code names} says. */
    public static String text(String raw, Names names) {
        String clean = clean(raw);
        if (clean.indexOf('<') < 0) {
            return clean;
        }
        Matcher matcher = NOTATION.matcher(clean);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(read(matcher, names)));
        }
        return matcher.appendTail(out).toString();
    }

    private static String read(Matcher token, Names names) {
        String what = token.group(2);
        String label = token.group(3);
        return switch (token.group(1)) {
            case "@" -> names.of(what);
            case "#" -> "#" + (label == null || label.isEmpty() ? what : label);
            case "!" -> special(what, label);
            default -> link(token.group(1), what, label);
        };
    }

    private static String special(String what, String label) {
        String words = label == null || label.isEmpty() ? what.replaceFirst("\\^.*", "") : label;
        return words.startsWith("@") ? words.substring(1) : words;
    }

    private static String link(String scheme, String rest, String label) {
        String address = scheme.equals("mailto:") ? rest : scheme + rest;
        return label == null || label.isEmpty() || label.equals(address) ? address : label + " (" + address + ")";
    }

    /** Without control characters, direction overrides and broken pairs; every kind of line end is a newline. */
    public static String clean(String raw) {
        int first = firstOdd(raw);
        if (first < 0) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length()).append(raw, 0, first);
        for (int i = first; i < raw.length(); ) {
            int point = raw.codePointAt(i);
            int width = Character.charCount(point);
            if (isLineEnd(point)) {
                boolean paired = point == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
                out.append(paired ? "" : "\n");
            } else if (Character.getType(point) == Character.SURROGATE) {
                out.append(REPLACEMENT);
            } else if (!isDropped(point)) {
                out.appendCodePoint(point);
            }
            i += width;
        }
        return out.toString();
    }

    private static int firstOdd(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\n' && (isLineEnd(c) || isDropped(c) || Character.isSurrogate(c))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLineEnd(int point) {
        return point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
    }

    private static boolean isDropped(int point) {
        return (Character.isISOControl(point) && point != '\n' && point != '\t')
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0xFEFF
                || (point & 0xFFFE) == 0xFFFE
                || (point >= 0xFDD0 && point <= 0xFDEF);
    }
}
