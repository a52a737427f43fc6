package dev.evenkeel.slack.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.evenkeel.incident.Actor;

/**
 * A form as it came back.
 *
 * @param callbackId which form
 * @param context what the form was opened with
 * @param values per block id what was typed or chosen: one value, several for a choice of many, none for what was left empty; moments
 *     as seconds of the epoch
 * @param at when Slack's request came in
 */
public record Answers(
        String callbackId,
        String context,
        Map<String, List<String>> values,
        String userId,
        String userName,
        Instant at) {

    public Answers {
        values = Map.copyOf(values);
    }

    /** The one value of a block, without blanks around it; empty when it was left so. */
    public Optional<String> one(String block) {
        return many(block).stream().findFirst().map(String::strip).filter(value -> !value.isEmpty());
    }

    /** All values of a block. */
    public List<String> many(String block) {
        return values.getOrDefault(block, List.of());
    }

    /** A block for a moment. */
    public Optional<Instant> moment(String block) {
        return one(block)
                .filter(value -> value.matches("\\d{1,12}"))
                .map(Long::parseLong)
                .map(Instant::ofEpochSecond);
    }

    /** Who sent it. */
    public Actor by() {
        return Actor.pressing(userId);
    }
}
