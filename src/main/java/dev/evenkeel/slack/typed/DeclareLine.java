package dev.evenkeel.slack.typed;

import java.util.List;
import java.util.Optional;

/** What was typed after {@code declare}: {@code [sev1..sev4] [svc:NAME ...] [private] TITLE}. */
public sealed interface DeclareLine {

    /** The longest title taken. */
    int LONGEST_TITLE = 200;

    /**
     * It can be declared.
     *
     * @param severity {@code sev1} to {@code sev4}
     * @param services in the order typed, each once
     * @param title one line of plain words
     */
    record Complete(Optional<String> severity, List<String> services, boolean isPrivate, String title)
            implements DeclareLine {
        public Complete {
            services = List.copyOf(services);
        }
    }

    /**
     * Something is missing or wrong.
     *
     * @param sentence what to type instead
     */
    record Refused(String sentence) implements DeclareLine {}

    /** Reads the options that stand before the title, and the title. */
    static DeclareLine read(String delivered) {
        return new DeclareReader(Typed.line(delivered)).read();
    }

    /** Refuses a title nobody can use; empty when it is fine. */
    static Optional<String> refuseTitle(String title) {
        if (title.isBlank()) {
            return Optional.of("Say what is broken: `/incident declare sev2 checkout returns 500`.");
        }
        if (title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            return Optional.of("Keep the title under " + LONGEST_TITLE
                    + " characters, like `checkout returns 500`, and put the rest in `/incident note TEXT`.");
        }
        if (title.codePoints().noneMatch(letter -> Character.isLetterOrDigit(letter) || letter > 0x2000)) {
            return Optional.of("Say in words what is broken: `/incident declare sev2 checkout returns 500`.");
        }
        return Optional.empty();
    }
}
