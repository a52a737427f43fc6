package dev.evenkeel.start;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How the value of a setting is written. Blank values count as not given and are not asked. */
enum ValueForm {
    /** Anything. */
    TEXT("any text", false, value -> true),
    /** Anything, and never shown. */
    SECRET("any text", true, value -> true),
    PORT("a port between 0 and 65535", false, ValueForm::isPort),
    WEB_ADDRESS("an address such as https://incidents.example.org", false, ValueForm::isWebAddress),
    SERVERS(
            "hosts such as halt.example.org or halt.example.org:8443, comma-separated",
            false,
            value -> Arrays.stream(value.split(",")).map(String::strip).allMatch(ValueForm::isServer)),
    /** The key itself, or its Base64 after {@code whsec_}. */
    SIGNING_SECRET("any text, or whsec_ and Base64", true, ValueForm::isSigningSecret),
    MAY_ACT(
            "rules such as checkout:revert=commander+owner or *:flag_off=anyone, comma-separated; kinds are revert, flag_off and halt,"
                    + " and who may is commander, ops, another role, owner, anyone or a Slack user id",
            false,
            value -> Arrays.stream(value.split(",")).map(String::strip).allMatch(ValueForm::isRule)),
    DATABASE(
            "a JDBC address such as jdbc:postgresql://db.example.org:5432/evenkeel",
            true,
            value -> value.startsWith("jdbc:postgresql:")),
    DIRECTORY("a path", false, ValueForm::isPath),
    CHANNEL(
            "a channel's name or id, without spaces",
            false,
            Pattern.compile("#?\\S{1,80}").asMatchPredicate()),
    CHANNEL_PREFIX(
            "at most 20 lower-case letters, digits, hyphens or underscores",
            false,
            Pattern.compile("[a-z0-9_][a-z0-9_-]{0,19}").asMatchPredicate()),
    ZONE("a zone such as Europe/Berlin or UTC", false, ValueForm::isZone),
    DURATION("an ISO-8601 duration such as PT10M", false, ValueForm::isDuration),
    DURATION_OR_OFF(
            "an ISO-8601 duration such as PT15M, or off",
            false,
            value -> value.equalsIgnoreCase("off")
                    || isDuration(value) && !Duration.parse(value).isZero()),
    API_TOKENS(
            "name:token or name:token:private, comma-separated",
            true,
            value -> Arrays.stream(value.split(","))
                    .map(String::strip)
                    .filter(entry -> !entry.isEmpty())
                    .allMatch(Pattern.compile("[^:]+:[^:]+(?::private)?").asMatchPredicate()));

    private static final int HIGHEST_PORT = 65_535;

    private final String wanted;
    private final boolean secret;
    private final Predicate<String> accepts;

    ValueForm(String wanted, boolean secret, Predicate<String> accepts) {
        this.wanted = wanted;
        this.secret = secret;
        this.accepts = accepts;
    }

    boolean accepts(String value) {
        return value.isBlank() || accepts.test(value.strip());
    }

    /** One line that names the key and what to write instead; a secret's value is not repeated. */
    String complaint(String name, String value) {
        return "%s is %s: write %s.".formatted(name, secret ? "malformed" : quoted(value), wanted);
    }

    private static String quoted(String value) {
        String shown = value.replaceAll("\\p{Cntrl}", " ").strip();
        return "'" + (shown.length() <= 80 ? shown : shown.substring(0, 80) + "...") + "'";
    }

    private static boolean isPort(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) <= HIGHEST_PORT;
    }

    private static boolean isWebAddress(String value) {
        try {
            URI address = URI.create(value);
            return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean isRule(String value) {
        String who = "(?:commander|ops|comms|scribe|deputy|liaison|owner|anyone|[UW][A-Z0-9]{2,})";
        return value.isEmpty()
                || value.matches(
                        "[^:=,\\s]+(?::(?:revert|flag_off|halt|\\*))?\\s*=\\s*" + who + "(?:\\s*\\+\\s*" + who + ")*");
    }

    private static boolean isServer(String value) {
        String address = value.contains("://") ? value : "https://" + value;
        return value.isEmpty() || isWebAddress(address) && address.matches("https?://[^/?#@]+");
    }

    private static boolean isSigningSecret(String value) {
        try {
            return !value.startsWith("whsec_")
                    || Base64.getDecoder().decode(value.substring("whsec_".length())).length > 0;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static boolean isPath(String value) {
        try {
            return !Path.of(value).toString().isEmpty();
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    private static boolean isZone(String value) {
        try {
            return ZoneId.of(value).getId().equals(value);
        } catch (DateTimeException notAZone) {
            return false;
        }
    }

    private static boolean isDuration(String value) {
        try {
            return !Duration.parse(value).isNegative();
        } catch (DateTimeException notADuration) {
            return false;
        }
    }
}
