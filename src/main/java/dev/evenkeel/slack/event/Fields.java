package dev.evenkeel.slack.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads fields of Slack's events. */
final class Fields {

    private Fields() {}

    /** A text that is there and not empty. */
    static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asText("")).filter(text -> !text.isEmpty());
    }

    /** The moment of a stamp: seconds of the epoch with six digits behind the dot; empty for anything else. */
    static Optional<Instant> moment(JsonNode node, String field) {
        return text(node, field)
                .filter(ts -> ts.matches("\\d{1,11}(?:\\.\\d{1,9})?"))
                .map(ts -> {
                    BigDecimal seconds = new BigDecimal(ts);
                    return Instant.ofEpochSecond(
                            seconds.longValue(),
                            seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
                });
    }
}
