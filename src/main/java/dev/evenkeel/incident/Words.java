package dev.evenkeel.incident;

import java.util.Optional;
import java.util.regex.Pattern;

/** What may be typed into an incident: the rules for titles and longer texts, without looking anything up. */
public final class Words {

    /** Code points a title may have. */
    public static final int TITLE_MOST = 200;

    /** Code points an update, an impact, a description or a reason may have. */
    public static final int TEXT_MOST = 2_000;

    private static final int SERVICES_MOST = 20;
    private static final Pattern SERVICE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/:-]{0,99}");

    private Words() {}

    /** A title as it is stored: one line, without control characters or marks that turn the direction of what follows. */
    public static String title(String typed) {
        return text(typed).replaceAll("\\s+", " ").strip();
    }

    /** A longer text as it is stored: the same, lines kept. */
    public static String text(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").codePoints().filter(Words::mayStand).forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    /** Why a title is refused, and what to send instead; empty when it is fine. */
    public static Optional<String> titleRefusal(String typed) {
        String title = title(typed);
        if (title.isEmpty()) {
            return Optional.of("A title is missing. Say in a few words what is wrong, such as: checkout returns 500.");
        }
        return tooLong("That title", title, TITLE_MOST);
    }

    /** Why a longer text is refused; empty when it is fine. {@code what} begins the sentence, such as "That update". */
    public static Optional<String> textRefusal(String what, String typed) {
        String text = text(typed);
        if (text.isEmpty()) {
            return Optional.of(what + " has no words. Type them after the verb.");
        }
        return tooLong(what, text, TEXT_MOST);
    }

    /** Why services are refused; empty when they are fine. */
    public static Optional<String> servicesRefusal(Iterable<String> names) {
        int count = 0;
        for (String name : names) {
            if (!SERVICE.matcher(name).matches()) {
                return Optional.of("A service is named with letters, digits, dots and dashes, at most 100 of them,"
                        + " such as checkout or payments-api.");
            }
            count++;
        }
        return count > SERVICES_MOST
                ? Optional.of(
                        "An incident names at most %d services; send the ones that hurt most.".formatted(SERVICES_MOST))
                : Optional.empty();
    }

    private static Optional<String> tooLong(String what, String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length > most
                ? Optional.of("%s has %,d characters; send at most %,d.".formatted(what, length, most))
                : Optional.empty();
    }

    private static boolean mayStand(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\t';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            // joiners build emoji and words of some scripts; the other format characters hide or turn text
            case Character.FORMAT -> codePoint == 0x200D || codePoint == 0x200C;
            default -> true;
        };
    }
}
