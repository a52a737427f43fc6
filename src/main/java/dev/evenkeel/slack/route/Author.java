package dev.evenkeel.slack.route;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Who typed, pressed or sent something, and where an answer reaches them.
 *
 * @param responseUrl takes up to five answers within half an hour; a form has none
 */
public record Author(String userId, Optional<String> responseUrl) {

    /** The author of a letter; an event has none. */
    public static Optional<Author> of(Letter letter) {
        if (!letter.kind().isUrgent()) {
            return Optional.empty();
        }
        try {
            Map<String, String> fields = FormBody.read(letter.text());
            if (letter.kind() == Letter.Kind.COMMAND) {
                return Optional.ofNullable(fields.get("user_id"))
                        .map(user -> new Author(user, Optional.ofNullable(fields.get("response_url"))));
            }
            JsonNode payload = Payload.read(letter.text());
            return Payload.text(payload, "/user/id").map(user -> new Author(user, Payload.responseUrl(payload)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
