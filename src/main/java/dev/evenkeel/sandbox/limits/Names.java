package dev.evenkeel.sandbox.limits;

import java.util.regex.Pattern;

import dev.evenkeel.sandbox.http.Refusal;

/** What a channel may be called. */
public final class Names {

    private static final int LONGEST = 80;
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9_-]+");
    private static final Pattern ONLY_PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Names() {}

    /** Refuses what Slack refuses, in its words. */
    public static void check(String name) {
        if (name.isBlank()) {
            throw new Refusal("invalid_name_required");
        }
        if (name.length() > LONGEST) {
            throw new Refusal("invalid_name_maxlength");
        }
        if (ONLY_PUNCTUATION.matcher(name).matches()) {
            throw new Refusal("invalid_name_punctuation");
        }
        if (!ALLOWED.matcher(name).matches()) {
            throw new Refusal("invalid_name_specials");
        }
    }
}
