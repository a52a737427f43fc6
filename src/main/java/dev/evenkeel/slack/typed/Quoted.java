package dev.evenkeel.slack.typed;

/** Words in quotation marks, straight or as phones type them. */
final class Quoted {

    private static final String OPENING = "\"'\u201C\u201E\u201F\u2018\u201A\u00AB\u00BB";
    private static final String[] CLOSING = {
        "\"\u201D\u201C",
        "'\u2019",
        "\u201D\"",
        "\u201C\u201D\"",
        "\u201D\u201C",
        "\u2019'",
        "\u2018\u2019",
        "\u00BB",
        "\u00AB"
    };

    private Quoted() {}

    /** Whether the line begins with a quotation mark. */
    static boolean opens(String line) {
        return !line.isEmpty() && OPENING.indexOf(line.charAt(0)) >= 0;
    }

    /** What stands between the marks when they enclose the whole line; otherwise the line as it is. */
    static String inside(String line) {
        if (line.length() < 2 || !opens(line)) {
            return line;
        }
        String closing = CLOSING[OPENING.indexOf(line.charAt(0))];
        String between = line.substring(1, line.length() - 1);
        boolean encloses = closing.indexOf(line.charAt(line.length() - 1)) >= 0
                && between.chars().noneMatch(letter -> letter == line.charAt(0) || closing.indexOf(letter) >= 0);
        return encloses ? between.strip() : line;
    }
}
