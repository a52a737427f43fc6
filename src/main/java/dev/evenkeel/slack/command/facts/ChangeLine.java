package dev.evenkeel.slack.command.facts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.evenkeel.change.Kind;
import dev.evenkeel.slack.typed.ServiceName;
import dev.evenkeel.slack.typed.TitleWords;
import dev.evenkeel.slack.typed.Words;

/** What was typed to log a change: its kind, its service, and what it was. */
sealed interface ChangeLine {

    /** How it is typed. */
    String EXAMPLE = "/incident change config checkout \"Halve the timeouts\" at 14:05";

    /** Understood. */
    record Complete(Kind kind, String service, String text) implements ChangeLine {}

    /**
     * Not understood.
     *
     * @param sentence what to type instead
     */
    record Refused(String sentence) implements ChangeLine {}

    /** Reads it. A kind may be typed in one word or in two: {@code data_push}, {@code data push}, or only {@code data}. */
    static ChangeLine read(String words) {
        Matcher line = Pattern.compile("(\\S+)(?:\\s+(.*))?", Pattern.DOTALL).matcher(words.strip());
        Optional<Kind> kind = line.matches() ? kind(line.group(1)) : Optional.empty();
        if (kind.isEmpty()) {
            return new Refused("Say which kind it was, one of %s, then the service and what was done: `%s`."
                    .formatted(kinds(), EXAMPLE));
        }
        String rest = Optional.ofNullable(line.group(2)).orElse("");
        String second = second(kind.get());
        String behind = line.group(1).contains("_") || second.isEmpty()
                ? rest
                : rest.replaceFirst("(?i)^" + second + "\\s+(?=\\S+\\s+\\S)", "");
        String[] parts = behind.split("\\s+", 2);
        String service = parts[0].replaceFirst("(?i)^svc:", "");
        if (!ServiceName.isOne(service)) {
            return new Refused("Say which service was changed, and what was done: `%s`.".formatted(EXAMPLE));
        }
        String text = TitleWords.unquoted(parts.length > 1 ? parts[1].strip() : "");
        return Words.refuse(text, EXAMPLE)
                .<ChangeLine>map(Refused::new)
                .orElseGet(() -> new Complete(kind.get(), service, text));
    }

    private static Optional<Kind> kind(String word) {
        String typed = word.toLowerCase(Locale.ROOT);
        return Kind.parse(typed)
                .or(() -> Arrays.stream(Kind.values())
                        .filter(kind -> kind.word().startsWith(typed + "_"))
                        .findFirst());
    }

    private static String second(Kind kind) {
        int blank = kind.word().indexOf('_');
        return blank < 0 ? "" : kind.word().substring(blank + 1);
    }

    private static String kinds() {
        return Arrays.stream(Kind.values()).map(kind -> "`" + kind.word() + "`").collect(Collectors.joining(", "));
    }
}
