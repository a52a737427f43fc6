package dev.evenkeel.web.incident;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.work.CallState;
import dev.evenkeel.work.Delivery;

/**
 * Something sent, or to be sent, to the outside, as the API gives it.
 *
 * @param channel id of a channel or person; null while the channel does not exist, and where there is none
 * @param error the last trouble; null once delivered
 * @param slackTs Slack's own stamp, of messages
 */
public record DeliveryBody(
        UUID id,
        String kind,
        Optional<String> channel,
        String state,
        int attempts,
        Optional<String> error,
        Optional<String> slackTs,
        Instant createdAt,
        Optional<Instant> deliveredAt) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CHAT = "chat:";
    private static final String ROOM = "room:";
    private static final String PERSON = "person:";

    static DeliveryBody of(Delivery delivery, IncidentFacts incident) {
        Optional<JsonNode> result = delivery.result().map(DeliveryBody::read);
        return new DeliveryBody(
                delivery.id(),
                delivery.kind(),
                result.flatMap(json -> text(json, "channel")).or(() -> channel(delivery.lane(), incident)),
                delivery.state().name().toLowerCase(Locale.ROOT),
                delivery.attempts(),
                delivery.error(),
                result.flatMap(json -> text(json, "ts")),
                delivery.createdAt(),
                delivery.finishedAt().filter(at -> delivery.state() == CallState.DELIVERED));
    }

    /** A lane of the chat names its place. */
    private static Optional<String> channel(String lane, IncidentFacts incident) {
        if (!lane.startsWith(CHAT)) {
            return Optional.empty();
        }
        String place = lane.substring(CHAT.length());
        if (place.startsWith(ROOM)) {
            return place.equals(ROOM + incident.key()) ? incident.channelId() : Optional.empty();
        }
        return Optional.of(place.startsWith(PERSON) ? place.substring(PERSON.length()) : place);
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.ofNullable(json.get(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("the result of a call is no JSON", foreign);
        }
    }
}
