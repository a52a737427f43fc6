package dev.evenkeel.nudge.row;

import java.util.List;
import java.util.Optional;

import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Text;

/**
 * How a question stands in the channel, kept so that the message can be changed later without asking anew what it said.
 *
 * @param above said before it, such as that the bot was away
 * @param question with whom it is for
 * @param why the small print
 * @param controls its buttons
 */
public record Card(Optional<Text> above, Text question, Text why, List<Part.Control> controls) {

    public Card {
        controls = List.copyOf(controls);
    }
}
