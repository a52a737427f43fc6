package dev.evenkeel.slack.render;

/** Makes words from outside harmless to look at: nothing invisible, nothing that turns the reading direction of what follows. */
final class Plain {

    private Plain() {}

    /** Keeps line breaks; everything else that cannot be seen goes, and a tab becomes a space. */
    static String lines(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\n') {
                kept.append('\n');
            } else if (c == '\t') {
                kept.append(' ');
            } else if (!isHidden(c)) {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString();
    }

    /** One line. */
    static String line(String text) {
        return lines(text).replace('\n', ' ').strip();
    }

    private static boolean isHidden(int c) {
        return Character.isISOControl(c) || turnsDirection(c) || c >= 0xD800 && c <= 0xDFFF || c == 0xFEFF;
    }

    private static boolean turnsDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x2028 || c == 0x2029;
    }
}
