package dev.evenkeel.slack.typed;

import java.util.List;
import java.util.Optional;

/** What was typed after {@code declare}: {@code [sev1..sev4] [svc:NAME ...] [private] TITLE}. */
public sealed interface DeclareLine {

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
}
