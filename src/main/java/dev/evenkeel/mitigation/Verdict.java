package dev.evenkeel.mitigation;

import java.util.Locale;
import java.util.Optional;

/** Whether a mitigation helped, as a person judged it. */
public enum Verdict {
    HELPED("it helped"),
    PARTLY("it helped in part"),
    SAME("no change"),
    WORSE("it got worse"),
    NOT_LANDED("it never took effect"),
    TOO_EARLY("too early to say");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** As the bot says it: {@code no change}. */
    public String words() {
        return words;
    }

    /** As it stands in documents: {@code not_landed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verdict that a person typed: {@code helped}, {@code same} or {@code worse}, and the words peers taught them. */
    public static Optional<Verdict> parse(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "helped", "yes" -> Optional.of(HELPED);
            case "partly" -> Optional.of(PARTLY);
            case "same", "nochange", "no" -> Optional.of(SAME);
            case "worse" -> Optional.of(WORSE);
            default -> Optional.empty();
        };
    }
}
