package dev.evenkeel.provider.launchdarkly;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** LaunchDarkly's signature of a webhook, in the header {@code X-LD-Signature}: HMAC with SHA-256 over the raw body, in hexadecimal. */
public final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /** Whether {@code header} is the signature of {@code body}; takes the same time whatever differs. A missing header is none. */
    public static boolean fits(String secret, byte[] body, String header) {
        byte[] given = (header == null ? "" : header.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(of(secret, body).getBytes(StandardCharsets.UTF_8), given);
    }

    /** The header LaunchDarkly sends for this body. */
    public static String of(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
