package dev.evenkeel.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One entry of {@code EVENKEEL_API_TOKENS}. Only a digest of the secret is kept.
 *
 * @param digest SHA-256 of the secret, in hexadecimal
 * @param readsPrivate whether private incidents exist for its bearer
 */
record ApiToken(String name, String digest, boolean readsPrivate) {

    /**
     * Reads the setting, {@code name:token[:private]}, comma-separated.
     *
     * @throws IllegalArgumentException naming the setting and the entry's position, never the secret
     */
    static List<ApiToken> parse(String setting) {
        List<ApiToken> tokens = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        int position = 0;
        for (String entry : setting.split(",", -1)) {
            position++;
            if (entry.isBlank()) {
                continue;
            }
            ApiToken token = parseOne(entry.strip(), position);
            if (!names.add(token.name())) {
                throw refused(position, "the name " + token.name() + " stands twice");
            }
            tokens.add(token);
        }
        return List.copyOf(tokens);
    }

    private static ApiToken parseOne(String entry, int position) {
        String[] parts = entry.split(":", -1);
        boolean marked = parts.length == 3 && parts[2].equals("private");
        if (parts[0].isBlank() || !(parts.length == 2 || marked) || parts[1].isBlank()) {
            throw refused(position, "write it as name:token or name:token:private");
        }
        return new ApiToken(parts[0], digestOf(parts[1]), marked);
    }

    private static IllegalArgumentException refused(int position, String why) {
        return new IllegalArgumentException("EVENKEEL_API_TOKENS, entry " + position + ": " + why);
    }

    /** Compares in a time that does not depend on where they differ. */
    boolean opensFor(String secret) {
        return MessageDigest.isEqual(
                digest.getBytes(StandardCharsets.US_ASCII), digestOf(secret).getBytes(StandardCharsets.US_ASCII));
    }

    private static String digestOf(String secret) {
        try {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
