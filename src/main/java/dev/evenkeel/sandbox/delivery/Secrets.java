package dev.evenkeel.sandbox.delivery;

import java.util.regex.Pattern;

/** What nobody needs to see to understand an exchange: tokens, and the part of a {@code response_url} that lets anyone answer. */
final class Secrets {

    private static final String MASK = "***";

    /** A quotation mark of JSON: plain, inside a text of JSON, or in a form. */
    private static final String QUOTE = "(?:\\\\*\"|%22)";

    private static final Pattern TOKEN_FIELD = Pattern.compile(
            "(" + QUOTE + "(?:token|bot_token|access_token)" + QUOTE + "\\s*(?::|%3A)\\s*" + QUOTE + ")[^\"%\\\\]+");

    private static final Pattern TOKEN_OF_FORM = Pattern.compile("((?:^|&)token=)[^&]+");

    private static final Pattern SLACK_TOKEN = Pattern.compile("\\b(x(?:ox[a-z]|app)-)[A-Za-z0-9-]+");

    private static final Pattern SIGNATURE = Pattern.compile("\\b(v0=)[0-9a-f]{64}\\b");

    private static final Pattern RESPONSE_URL = Pattern.compile("((?:/|%2F)respond(?:/|%2F))[A-Za-z0-9]+");

    private Secrets() {}

    /** The same body with every secret blacked out. */
    static String masked(String body) {
        String masked = body;
        for (Pattern secret : new Pattern[] {TOKEN_FIELD, TOKEN_OF_FORM, SLACK_TOKEN, SIGNATURE, RESPONSE_URL}) {
            masked = secret.matcher(masked).replaceAll("$1" + MASK);
        }
        return masked;
    }
}
