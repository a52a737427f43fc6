package dev.evenkeel.story;

import java.time.Duration;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;

/** Something that somebody, or some machine, does at a moment of a {@link Story}. {@code at} counts from where the story begins. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "does")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Step.Types.class, name = "types"),
    @JsonSubTypes.Type(value = Step.Presses.class, name = "presses"),
    @JsonSubTypes.Type(value = Step.Says.class, name = "says"),
    @JsonSubTypes.Type(value = Step.Marks.class, name = "marks"),
    @JsonSubTypes.Type(value = Step.Happens.class, name = "happens"),
    @JsonSubTypes.Type(value = Step.Flips.class, name = "flips"),
    @JsonSubTypes.Type(value = Step.Rings.class, name = "rings"),
    @JsonSubTypes.Type(value = Step.Breaks.class, name = "breaks")
})
public sealed interface Step {

    /** Since the story began. */
    Duration at();

    /** A slash command; {@code in} names a channel, or is absent for the incident's own. */
    record Types(Duration at, String who, String in, String text) implements Step {}

    /** A button in the newest message that has one with this action id. */
    record Presses(Duration at, String who, String action) implements Step {}

    /** A message in the incident's channel; {@code id} is what later steps call it. */
    record Says(Duration at, String who, String text, String id) implements Step {}

    /** A reaction to a message said before. */
    record Marks(Duration at, String who, String id, String reaction) implements Step {}

    /** A change is made while the incident runs. */
    record Happens(Duration at, JsonNode change) implements Step {}

    /** A flag comes to stand elsewhere while the incident runs; as the API takes it. */
    record Flips(Duration at, JsonNode flag) implements Step {}

    /**
     * An alert arrives: what the bot of a monitoring system, by name, writes into a channel; and what the system tells by itself, an
     * {@code alert} with {@code name}, {@code service}, {@code severity}, {@code summary}, {@code startsAt} and, once it fell silent,
     * {@code endsAt}.
     */
    record Rings(Duration at, String bot, String in, String text, JsonNode alert) implements Step {}

    /** Slack itself misbehaves: {@code fault} is a fault of the sandbox. */
    record Breaks(Duration at, JsonNode fault) implements Step {}
}
