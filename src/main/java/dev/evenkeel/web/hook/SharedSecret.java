package dev.evenkeel.web.hook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

import dev.evenkeel.web.Problem;

/** A word that only a sender and we know, compared in the same time whatever differs. */
record SharedSecret(Optional<String> word) {

    SharedSecret {
        word = word.filter(text -> !text.isBlank());
    }

    /** Whether this is the word. Where none is set, nothing is. */
    boolean is(String given) {
        byte[] bytes = (given == null ? "" : given).getBytes(StandardCharsets.UTF_8);
        return word.isPresent() && MessageDigest.isEqual(word.get().getBytes(StandardCharsets.UTF_8), bytes);
    }

    /**
     * Lets whoever knows the word pass.
     *
     * @param setting where we know it from
     * @param there where the sender is told it
     * @throws Problem 401
     */
    void check(String given, String setting, String there) {
        if (word.isEmpty()) {
            throw Problem.unauthorized("Set " + setting + ", and the same secret as " + there + ".");
        }
        if (!is(given)) {
            throw Problem.unauthorized(
                    "The secret does not fit: set the same one as " + there + " and in " + setting + ".");
        }
    }
}
