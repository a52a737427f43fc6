package dev.evenkeel.slack.gateway;

import java.util.Locale;

/** A name that Slack takes for a channel: lower-case letters, digits, hyphens and underscores, at most 80 characters. */
record ChannelName(String wanted) {

    /** Leaves room for a number at the end. */
    private static final int LONGEST = 77;

    /** The n-th name to try: the wanted one, then with a number at its end. */
    String number(int n) {
        String clean = wanted.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_-]+", "-")
                .replaceAll("-{2,}", "-")
                .replaceAll("^[-_]+|[-_]+$", "");
        String base = clean.isEmpty() ? "incident" : clean;
        return base.substring(0, Math.min(base.length(), LONGEST)) + (n == 1 ? "" : "-" + n);
    }
}
