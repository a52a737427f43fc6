package dev.evenkeel.chat;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A part of a {@link Message}, shown one below the other. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "part")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Part.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Part.Words.class, name = "words"),
    @JsonSubTypes.Type(value = Part.Fields.class, name = "fields"),
    @JsonSubTypes.Type(value = Part.Controls.class, name = "controls"),
    @JsonSubTypes.Type(value = Part.Why.class, name = "why"),
    @JsonSubTypes.Type(value = Part.Rule.class, name = "rule")
})
public sealed interface Part {

    /** One line in large letters, no formatting. */
    record Heading(Text text) implements Part {}

    /** A paragraph or several lines. */
    record Words(Text text) implements Part {}

    /** Short facts in two columns. */
    record Fields(List<Field> fields) implements Part {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /** A fact with its name. */
    record Field(String name, Text value) {}

    /**
     * What can be pressed, in one row.
     *
     * @param block unique within the message; tells apart the prompts of a digest
     */
    record Controls(String block, List<Control> controls) implements Part {
        public Controls {
            controls = List.copyOf(controls);
        }
    }

    /** Small print: why this is said now. */
    record Why(Text text) implements Part {}

    /** A line between. */
    record Rule() implements Part {}

    /** Something that can be pressed or chosen. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "control")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Button.class, name = "button"),
        @JsonSubTypes.Type(value = PersonPicker.class, name = "person-picker"),
        @JsonSubTypes.Type(value = LinkButton.class, name = "link-button")
    })
    sealed interface Control {}

    /**
     * A button.
     *
     * @param action public action id, such as {@code prompt.checkin.no_change}
     * @param value opaque id it carries
     * @param label at most 75 characters
     * @param style how much it draws the eye
     * @param confirm what is asked before it counts, where something is to be confirmed
     */
    record Button(String action, String value, String label, Style style, Optional<Confirm> confirm)
            implements Control {
        public static Button plain(String action, String value, String label) {
            return new Button(action, value, label, Style.PLAIN, Optional.empty());
        }

        public static Button primary(String action, String value, String label) {
            return new Button(action, value, label, Style.PRIMARY, Optional.empty());
        }
    }

    /** Chooses a person; answers like a button whose value is {@code value} and whose choice is the user's id. */
    record PersonPicker(String action, String value, String placeholder) implements Control {}

    /** Opens a page. */
    record LinkButton(String action, String url, String label) implements Control {}

    /** How much a button draws the eye. */
    enum Style {
        PLAIN,
        PRIMARY,
        DANGER
    }

    /** A question before a button counts. */
    record Confirm(String title, String text, String yes, String no) {}
}
