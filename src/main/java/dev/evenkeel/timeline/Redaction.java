package dev.evenkeel.timeline;

import java.util.List;
import java.util.regex.Pattern;

/** Blacks out what looks like a secret, before anything is stored. */
final class Redaction {

    private static final String BLACK = "[redacted]";

    private record Rule(Pattern secret, String instead) {}

    private static final List<Rule> RULES = List.of(
            rule(
                    "-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\\s\\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|\\z)",
                    BLACK),
            rule("\\bxox[a-z]-[A-Za-z0-9-]{8,}", BLACK),
            rule("\\bxapp-[A-Za-z0-9-]{8,}", BLACK),
            rule("hooks\\.slack\\.com/(services|workflows|triggers)/[A-Za-z0-9/_-]+", "hooks.slack.com/$1/" + BLACK),
            rule("\\bgh[pousr]_[A-Za-z0-9]{20,}", BLACK),
            rule("\\bgithub_pat_[A-Za-z0-9_]{20,}", BLACK),
            rule("\\bglpat-[A-Za-z0-9_-]{16,}", BLACK),
            rule("\\bnpm_[A-Za-z0-9]{30,}", BLACK),
            rule("\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b", BLACK),
            rule("\\bAIza[A-Za-z0-9_-]{35}", BLACK),
            rule("\\bsk[-_][A-Za-z0-9_-]{20,}", BLACK),
            rule("\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*)?", BLACK),
            rule("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9._~+/-]{12,}={0,2}", "$1 " + BLACK),
            rule("://([^\\s/:@<>|]{0,200}):[^\\s/@<>|]{1,200}@", "://$1:" + BLACK + "@"),
            rule(
                    "(?i)((?:password|passwd|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key)[\"']?\\s{0,5}="
                            + "\\s{0,5})[\"']?[^\\s\"'&;,]{3,}[\"']?",
                    "$1" + BLACK),
            rule(
                    "(?i)((?:password|passwd|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key)[\"']?\\s{0,5}:"
                            + "\\s{0,5})[\"']?(?=[^\\s\"'&;,]{0,200}[0-9])[^\\s\"'&;,]{6,}[\"']?",
                    "$1" + BLACK));

    private Redaction() {}

    /** The same text without what looks like a secret; where it was stands {@code [redacted]}. */
    static String of(String text) {
        String black = text;
        for (Rule rule : RULES) {
            black = rule.secret().matcher(black).replaceAll(rule.instead());
        }
        return black;
    }

    private static Rule rule(String secret, String instead) {
        return new Rule(Pattern.compile(secret), instead);
    }
}
