package dev.evenkeel.slack.typed;

import java.util.Random;

/** Lines no person would type, and some that one would. */
final class Strings {

    private static final String[] PIECES = {
        "sev1",
        "sev2",
        "svc:pay",
        "svc:",
        "private",
        "\"",
        "\u201C",
        "\u201D",
        "'",
        "<@U1|ann>",
        "<!channel>",
        "<#C1|ops>",
        "&lt;",
        "&amp;",
        "&gt;",
        "<https://x.test|x>",
        "<",
        ">",
        "at",
        "14:05",
        "25m ago",
        " ",
        "  ",
        "\n",
        "\t",
        "\u0000",
        "\u202E",
        "\uFEFF",
        "\ud83d\udd25",
        "\ud83d",
        "\u4E2D\u6587",
        "\u05E9\u05DC\u05D5\u05DD",
        "a",
        "b",
        "Z",
        "0",
        "-",
        ".",
        "/",
        "{}",
        "*",
        "_",
        "`",
        "inc-3",
        "e\u0301",
        "\u200D"
    };

    private Strings() {}

    static String hostile(Random random, int most) {
        StringBuilder line = new StringBuilder();
        for (int pieces = random.nextInt(most); pieces > 0; pieces--) {
            line.append(PIECES[random.nextInt(PIECES.length)]);
            if (random.nextBoolean()) {
                line.append(' ');
            }
        }
        return line.toString();
    }
}
