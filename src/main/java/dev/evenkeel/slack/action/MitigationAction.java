package dev.evenkeel.slack.action;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.mitigation.run.ConfirmMitigation;
import dev.evenkeel.mitigation.run.DropMitigation;
import dev.evenkeel.mitigation.run.UndoMitigation;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.VisibleIncidents;

/**
 * {@code mitigation.<confirm|cancel|undo>}: carries a plan out, drops it, takes it back. The value is the incident's key, and the act's
 * number behind a blank.
 */
@ApplicationScoped
class MitigationAction implements Action {

    private static final String PREFIX = "mitigation.";

    private final VisibleIncidents incidents;
    private final ConfirmMitigation confirm;
    private final DropMitigation drop;
    private final UndoMitigation undo;

    @Inject
    MitigationAction(VisibleIncidents incidents, ConfirmMitigation confirm, DropMitigation drop, UndoMitigation undo) {
        this.incidents = incidents;
        this.confirm = confirm;
        this.drop = drop;
        this.undo = undo;
    }

    @Override
    public boolean handles(String actionId) {
        return actionId.startsWith(PREFIX);
    }

    @Override
    public Reply run(Pressed pressed) {
        String[] value = pressed.value().split(" ", 2);
        Optional<IncidentFacts> incident = incidents.named(value[0], pressed.userId(), pressed.channelId());
        if (incident.isEmpty()) {
            return Reply.sentence("That incident is not yours to see: `/incident list` shows what is open.");
        }
        if (value.length < 2 || !value[1].matches("\\d{1,18}")) {
            return old();
        }
        String key = incident.get().key();
        long id = Long.parseLong(value[1]);
        return switch (pressed.actionId().substring(PREFIX.length())) {
            case "confirm" -> told(confirm.confirm(key, id, pressed.by()));
            case "cancel" -> told(drop.drop(key, id, pressed.by()));
            case "undo" -> told(undo.undo(key, id, pressed.by()));
            default -> old();
        };
    }

    private static Reply told(Optional<Text> hindrance) {
        return hindrance
                .<Reply>map(words -> new Reply.Whisper(Message.line(words)))
                .orElseGet(Reply::silent);
    }

    private static Reply old() {
        return Reply.sentence("That button is from another time: `/incident suspects` shows the list anew.");
    }
}
