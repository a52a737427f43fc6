package dev.evenkeel.slack.command.undo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.evenkeel.mitigation.Verdict;

/**
 * What was tried, and the verdict where one stands at the end.
 *
 * @param what empty when only a verdict was typed
 */
record TriedLine(String what, Optional<Verdict> verdict) {

    private static final Pattern VERDICT = Pattern.compile(
            "(?i)(.*?)(?:^|[\\s,:;-]+)(?:it )?(helped|partly|same|no change|nochange|worse)[.!]?", Pattern.DOTALL);

    static TriedLine read(String typed) {
        Matcher line = VERDICT.matcher(typed);
        if (!line.matches()) {
            return new TriedLine(typed, Optional.empty());
        }
        return new TriedLine(line.group(1).strip(), Verdict.parse(line.group(2).replace(" ", "")));
    }
}
