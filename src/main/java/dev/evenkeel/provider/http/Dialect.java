package dev.evenkeel.provider.http;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** How one outside system says no. What it leaves empty is put in general words. */
public interface Dialect {

    /** Nothing of its own. */
    Dialect PLAIN = (ask, answer) -> Optional.empty();

    /** What this refusal means, as a clause; asked for statuses from 300 to 499. */
    Optional<String> meaning(Ask ask, Answer answer);

    /** The system's own word for it, on one line and cut; empty where it gave none. */
    static Optional<String> said(JsonNode body) {
        return Quote.of(body);
    }
}
