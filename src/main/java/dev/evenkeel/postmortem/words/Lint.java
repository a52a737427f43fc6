package dev.evenkeel.postmortem.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Remarks on wording: what reads as blame, as hindsight or as a blank left in. It advises and changes nothing; quotations are not its business. */
public final class Lint {

    private static final Map<Pattern, String> RULES = rules();
    private static final Pattern VAGUE = any(
            "^\\s*(investigate|improve|consider|look into|think about|explore|try to|be more careful|make sure)\\b");
    private static final Pattern QUOTATION = Pattern.compile("“[^”]*”|\"[^\"]*\"");
    private static final Pattern WARNING_AGAINST = any("\\b(not|no|never|avoid|without|instead of)\\b[^.]{0,30}$");

    /** What lies beyond is not read; nobody writes a title or a task that long by hand. */
    private static final int MOST = 2_000;

    private Lint() {}

    private static Map<Pattern, String> rules() {
        Map<Pattern, String> rules = new LinkedHashMap<>();
        rules.put(
                any("\\b(human error|mistaken?(ly)?|careless(ly)?|negligent(ly)?|accidentally)\\b"),
                "“%s” judges a person; say what the system allowed.");
        rules.put(
                any(
                        "\\b(he|she|they|we|i|you|engineers?|developers?|operators?|responders?|on-?call|commander|team|somebody|someone)"
                                + " (should have|could have|failed to|forgot|neglected|overlooked|misjudged)\\b"),
                "“%s” tells what did not happen; say what was seen and done.");
        rules.put(any("\\b(obviously|simply|clearly|just needed to)\\b"), "“%s” is hindsight; leave it out.");
        rules.put(
                any("\\b(insufficient|inadequate|lack of|had we|if only)\\b"),
                "“%s” is a fix told as a finding; move it to the follow-ups.");
        rules.put(
                any("\\broot causes?\\b"), "“%s”: name the contributing conditions instead; there is rarely only one.");
        rules.put(any("\\bwhy did(n't)? (you|he|she|they)\\b|\\bwho (broke|caused|did)\\b"), "“%s”: ask how and what.");
        rules.put(any("\\b(TO[D]O|TBD|FIX[M]E|X{3}|lorem ipsum)\\b"), "“%s” is a blank left in.");
        return rules;
    }

    private static Pattern any(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Remarks on a description, in the order of the rules. */
    public static List<String> of(String text) {
        String open = QUOTATION.matcher(head(text)).replaceAll("");
        List<String> remarks = new ArrayList<>();
        RULES.forEach((pattern, remark) -> {
            Matcher found = pattern.matcher(open);
            if (found.find() && !isWarning(open, found.start())) {
                remarks.add(remark.formatted(found.group()));
            }
        });
        return remarks;
    }

    private static String head(String text) {
        String clean = Plain.clean(text);
        return clean.substring(0, Math.min(MOST, clean.length()));
    }

    /** Words that warn against blame are not blame. */
    private static boolean isWarning(String text, int at) {
        return WARNING_AGAINST.matcher(text.substring(Math.max(0, at - 60), at)).find();
    }

    /** Remarks on something to be done. */
    public static List<String> ofAction(String text) {
        List<String> remarks = new ArrayList<>(of(text));
        Matcher vague = VAGUE.matcher(head(text));
        if (vague.find()) {
            remarks.add("“" + vague.group(1) + "” has no end; say when it is done.");
        }
        return remarks;
    }
}
