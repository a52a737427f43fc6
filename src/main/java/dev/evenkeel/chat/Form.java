package dev.evenkeel.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Something to fill in.
 *
 * @param id which form it is: the callback id it comes back with
 * @param title at most 24 characters
 * @param submit label of the button that sends it, at most 24 characters
 * @param context opaque, comes back with the answers; at most 3,000 characters
 * @param intro a line above the inputs, or {@link Text#EMPTY}
 * @param inputs in order
 */
public record Form(String id, String title, String submit, String context, Text intro, List<Input> inputs) {

    public Form {
        inputs = List.copyOf(inputs);
        if (title.length() > 24 || submit.length() > 24) {
            throw new IllegalArgumentException("title and submit have at most 24 characters");
        }
    }

    /** One thing to fill in; its id is its block id, and {@code value} is the action id. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "input")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Line.class, name = "line"),
        @JsonSubTypes.Type(value = Choice.class, name = "choice"),
        @JsonSubTypes.Type(value = Choices.class, name = "choices"),
        @JsonSubTypes.Type(value = Tick.class, name = "tick"),
        @JsonSubTypes.Type(value = When.class, name = "when")
    })
    public sealed interface Input {
        String id();
    }

    /** Words; {@code many} allows several lines. */
    public record Line(String id, String label, String initial, String hint, boolean many, boolean optional, int most)
            implements Input {}

    /** One of several. */
    public record Choice(String id, String label, List<Option> options, Optional<String> initial, boolean optional)
            implements Input {}

    /** Any of several; at most 100 can be offered. */
    public record Choices(String id, String label, List<Option> options, List<String> initial, boolean optional)
            implements Input {}

    /** Yes or no; answered with its own id as value when ticked. */
    public record Tick(String id, String label, String explanation) implements Input {}

    /** A moment. */
    public record When(String id, String label, Optional<Instant> initial, boolean optional) implements Input {}

    /** What can be chosen. */
    public record Option(String value, String label) {}
}
