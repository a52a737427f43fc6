package dev.evenkeel.nudge.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.nudge.Prompt;
import dev.evenkeel.nudge.row.Card;

/** Questions as messages: one, or several in a digest, each with its own row of buttons. */
public final class Cards {

    private Cards() {}

    /**
     * A question of a message.
     *
     * @param id of its row
     * @param card how it was asked
     * @param closing what stands instead of its buttons; empty while it is open
     */
    public record Line(long id, Card card, Optional<Text> closing) {}

    /** How a question is put to somebody, with a row of buttons. */
    public static Card card(String prompt, long id, Prompt.Ask ask, Optional<String> to, Optional<Text> above) {
        Text question = to.map(user -> Text.of("{} {}", new Span.Person(user), ask.question()))
                .orElse(ask.question());
        List<Part.Control> controls = ask.options().stream()
                .map(option -> control(prompt, id, option))
                .toList();
        return new Card(above, question, ask.why(), controls);
    }

    /** All questions of a message, the first one leading. */
    public static Message message(List<Line> lines) {
        List<Part> parts = new ArrayList<>();
        for (Line line : lines) {
            if (!parts.isEmpty()) {
                parts.add(new Part.Rule());
            }
            line.card().above().ifPresent(above -> parts.add(new Part.Words(above)));
            addLine(parts, line);
        }
        return Message.of(summary(lines), parts);
    }

    private static void addLine(List<Part> parts, Line line) {
        if (line.closing().isPresent()) {
            parts.add(new Part.Words(line.closing().get()));
            parts.add(new Part.Why(line.card().question()));
            return;
        }
        parts.add(new Part.Words(line.card().question()));
        parts.add(new Part.Controls(Long.toString(line.id()), line.card().controls()));
        parts.add(new Part.Why(line.card().why()));
    }

    private static Text summary(List<Line> lines) {
        Line first = lines.getFirst();
        Text lead = first.closing().orElse(first.card().question());
        Text whole = lines.size() == 1 ? lead : lead.then(Text.of(" (and " + (lines.size() - 1) + " more)"));
        return first.card()
                .above()
                .map(above -> above.then(Text.of(" ")).then(whole))
                .orElse(whole);
    }

    private static Part.Control control(String prompt, long id, Prompt.Option option) {
        String action = "prompt." + prompt + "." + option.answer();
        String value = Long.toString(id);
        return switch (option.kind()) {
            case PLAIN -> Part.Button.plain(action, value, option.label());
            case PRIMARY -> Part.Button.primary(action, value, option.label());
            case PERSON -> new Part.PersonPicker(action, value, option.label());
        };
    }
}
