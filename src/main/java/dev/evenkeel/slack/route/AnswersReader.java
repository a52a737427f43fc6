package dev.evenkeel.slack.route;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.slack.view.Answers;

/** Reads a form that came back. Pure. */
final class AnswersReader {

    private AnswersReader() {}

    static Answers read(JsonNode payload, Instant at) {
        Map<String, List<String>> values = new HashMap<>();
        payload.at("/view/state/values")
                .properties()
                .forEach(block -> values.put(
                        block.getKey(),
                        StreamSupport.stream(block.getValue().spliterator(), false)
                                .flatMap(AnswersReader::values)
                                .toList()));
        return new Answers(
                Payload.textOrEmpty(payload, "/view/callback_id"),
                Payload.textOrEmpty(payload, "/view/private_metadata"),
                values,
                Payload.textOrEmpty(payload, "/user/id"),
                Payload.userName(payload),
                at);
    }

    /** What one element holds, whatever its type. */
    static Stream<String> values(JsonNode element) {
        Stream<String> single = Stream.of(
                        "/value",
                        "/selected_option/value",
                        "/selected_user",
                        "/selected_conversation",
                        "/selected_channel",
                        "/selected_date_time",
                        "/selected_date",
                        "/selected_time")
                .map(pointer -> Payload.text(element, pointer))
                .flatMap(Optional::stream)
                .limit(1);
        Stream<String> options = StreamSupport.stream(
                        element.path("selected_options").spliterator(), false)
                .map(option -> option.path("value").asText());
        Stream<String> users = StreamSupport.stream(
                        element.path("selected_users").spliterator(), false)
                .map(JsonNode::asText);
        return Stream.concat(single, Stream.concat(options, users));
    }
}
