package dev.evenkeel.slack.inbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Slack's signature, version 0: HMAC-SHA256 over {@code v0:TIMESTAMP:BODY}. Two secrets may be valid at once, so that one can be
 * replaced without a gap. Compared in constant time; a request is valid for five minutes before and after its timestamp.
 */
final class Signature {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "v0=";

    private final List<SecretKeySpec> secrets;

    Signature(List<String> secrets) {
        this.secrets = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    /** Why a request is not Slack's, in one word; empty when it is. */
    Optional<String> refuse(Knock knock, Instant now) {
        if (secrets.isEmpty()) {
            return Optional.of("no_secret");
        }
        if (knock.timestamp().isEmpty() || knock.signature().isEmpty()) {
            return Optional.of("unsigned");
        }
        String timestamp = knock.timestamp().get();
        if (!SECONDS.matcher(timestamp).matches()) {
            return Optional.of("bad_timestamp");
        }
        Duration off = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        if (off.abs().compareTo(WINDOW) > 0) {
            return Optional.of("stale");
        }
        byte[] given = knock.signature().get().getBytes(StandardCharsets.UTF_8);
        boolean valid = false;
        for (SecretKeySpec secret : secrets) {
            valid |= MessageDigest.isEqual(given, sign(secret, timestamp, knock.body()));
        }
        return valid ? Optional.empty() : Optional.of("bad_signature");
    }

    private static byte[] sign(SecretKeySpec secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return (PREFIX + HexFormat.of().formatHex(mac.doFinal(body))).getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
        }
    }
}
