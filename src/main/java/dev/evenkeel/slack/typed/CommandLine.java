package dev.evenkeel.slack.typed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line typed after {@code /incident}: {@code [INC-12] [VERB [ARGUMENTS]]}.
 *
 * @param incident the key of the incident named in front, in capitals
 * @param verb in lower case, without the punctuation of a sentence; empty when nothing was typed; {@code sev2} is the verb
 *     {@code sev} with the argument {@code 2}
 * @param rest the arguments, as Slack delivers them, without invisible characters; see {@link Typed}
 */
public record CommandLine(Optional<String> incident, String verb, String rest) {

    private static final Pattern KEY = Pattern.compile("(?i)#?inc-?0*(\\d{1,9})[:,]?");
    private static final Pattern SEV = Pattern.compile("(?i)sev-?([0-9])[?!.,:;]*");
    private static final Pattern FIRST_WORD = Pattern.compile("(\\S+)\\s*(.*)", Pattern.DOTALL);

    /** Reads a line. Never refuses anything: an unknown verb is the caller's to answer. */
    public static CommandLine read(String delivered) {
        String line = Typed.clean(delivered).strip();
        Optional<String> incident = Optional.empty();
        Matcher words = FIRST_WORD.matcher(line);
        if (words.matches()) {
            Matcher key = KEY.matcher(words.group(1));
            if (key.matches()) {
                incident = Optional.of("INC-" + key.group(1));
                line = words.group(2);
            }
        }
        words = FIRST_WORD.matcher(line);
        return words.matches() ? verb(incident, words.group(1), words.group(2)) : new CommandLine(incident, "", "");
    }

    private static CommandLine verb(Optional<String> incident, String word, String rest) {
        Matcher severity = SEV.matcher(word);
        if (severity.matches()) {
            return new CommandLine(incident, "sev", (severity.group(1) + " " + rest).strip());
        }
        String verb = word.replaceFirst("[?!.,:;]++$", "").toLowerCase(Locale.ROOT);
        return new CommandLine(incident, verb.isEmpty() ? word : verb, rest.strip());
    }
}
