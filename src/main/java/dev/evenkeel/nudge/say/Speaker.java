package dev.evenkeel.nudge.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Place;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.nudge.Prompt;
import dev.evenkeel.nudge.row.Card;
import dev.evenkeel.nudge.row.PromptRow;
import dev.evenkeel.nudge.row.PromptRows;
import dev.evenkeel.nudge.row.RowState;
import dev.evenkeel.work.Priority;

/** Says questions in an incident's channel, and changes there what was said. */
@ApplicationScoped
public class Speaker {

    private static final Text NEEDLESS = Text.of("No longer needed.");

    private final Chat chat;
    private final PromptRows rows;

    @Inject
    Speaker(Chat chat, PromptRows rows) {
        this.chat = chat;
        this.rows = rows;
    }

    /**
     * A question about to be asked.
     *
     * @param to whom, or the channel
     * @param level how many times it has climbed
     */
    public record Asking(PromptRow row, Prompt.Ask ask, Optional<String> to, int level) {}

    /** Says questions in one message. Where one stood before in another message, it is taken away there. */
    public void ask(IncidentFacts incident, List<Asking> askings, Optional<Text> above) {
        List<UUID> before = askings.stream()
                .flatMap(asking -> asking.row().said().stream())
                .distinct()
                .toList();
        List<Cards.Line> lines = new ArrayList<>();
        for (Asking asking : askings) {
            Optional<Text> lead = lines.isEmpty() ? above : Optional.empty();
            Card card = Cards.card(asking.row().prompt(), asking.row().id(), asking.ask(), asking.to(), lead);
            lines.add(new Cards.Line(asking.row().id(), card, Optional.empty()));
        }
        UUID said = chat.say(new Place.Room(incident.key()), incident.key(), Cards.message(lines), Priority.PROMPT);
        for (int place = 0; place < askings.size(); place++) {
            Asking asking = askings.get(place);
            asking.row()
                    .asked(
                            said,
                            lines.get(place).card(),
                            asking.to(),
                            asking.ask().about(),
                            asking.level(),
                            place);
        }
        before.forEach(old -> movedOn(old));
    }

    /** Ends a question without an answer and says so where it stands; one never delivered is not said at all. */
    public void end(PromptRow row, RowState how) {
        row.ended(how, how == RowState.EXPIRED ? Text.of("Not answered.") : NEEDLESS);
        row.said().ifPresent(said -> {
            if (rows.inMessage(said).stream().anyMatch(other -> other.state().isOpen()) || !chat.cancel(said)) {
                refresh(said);
            }
        });
    }

    /** Brings a message up to date with its questions. */
    public void refresh(UUID said) {
        List<Cards.Line> lines = new ArrayList<>();
        for (PromptRow row : rows.inMessage(said)) {
            Optional<Text> closing = row.state().isAsked() ? Optional.empty() : row.echo();
            row.card().ifPresent(card -> lines.add(new Cards.Line(row.id(), card, closing)));
        }
        if (!lines.isEmpty()) {
            chat.replace(said, Cards.message(lines));
        }
    }

    private void movedOn(UUID old) {
        if (rows.inMessage(old).isEmpty()) {
            chat.replace(old, Message.line("Asked again below."));
        } else {
            refresh(old);
        }
    }
}
