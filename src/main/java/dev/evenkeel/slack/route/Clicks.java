package dev.evenkeel.slack.route;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.slack.action.Action;
import dev.evenkeel.slack.action.Pressed;
import dev.evenkeel.slack.render.PickerValue;

/** Buttons and lists. A request may carry several actions; each is handled. */
@ApplicationScoped
class Clicks {

    private final Instance<Action> actions;
    private final Replies replies;
    private final Acquaintances acquaintances;

    @Inject
    Clicks(Instance<Action> actions, Replies replies, Acquaintances acquaintances) {
        this.actions = actions;
        this.replies = replies;
        this.acquaintances = acquaintances;
    }

    /** False when nobody knows any of the actions. */
    boolean handle(JsonNode payload, Instant at) {
        boolean handled = false;
        for (JsonNode element : payload.path("actions")) {
            handled |= handle(pressed(payload, element, at));
        }
        return handled;
    }

    private boolean handle(Pressed pressed) {
        acquaintances.meet(pressed.userId(), pressed.userName());
        Optional<Action> action =
                actions.stream().filter(it -> it.handles(pressed.actionId())).findFirst();
        action.ifPresent(it -> replies.send(
                it.run(pressed),
                new Addressee(
                        pressed.userId(),
                        Optional.of(pressed.channelId()).filter(channel -> !channel.isEmpty()),
                        pressed.responseUrl(),
                        pressed.triggerId())));
        return action.isPresent();
    }

    private static Pressed pressed(JsonNode payload, JsonNode element, Instant at) {
        String value = element.path("value").asText("");
        boolean isButton = element.path("type").asText().equals("button");
        return new Pressed(
                element.path("action_id").asText(),
                isButton ? value : PickerValue.of(element.path("block_id").asText("")),
                isButton ? Optional.empty() : AnswersReader.values(element).findFirst(),
                Payload.textOrEmpty(payload, "/user/id"),
                Payload.userName(payload),
                Payload.text(payload, "/channel/id")
                        .or(() -> Payload.text(payload, "/container/channel_id"))
                        .orElse(""),
                Payload.text(payload, "/message/ts")
                        .or(() -> Payload.text(payload, "/container/message_ts"))
                        .orElse(""),
                Payload.text(payload, "/trigger_id"),
                Payload.responseUrl(payload),
                at);
    }
}
