package dev.evenkeel.slack.route;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.slack.shortcut.Chosen;
import dev.evenkeel.slack.shortcut.Shortcut;

/** Entries of Slack's menus. */
@ApplicationScoped
class Menus {

    private final Instance<Shortcut> shortcuts;
    private final Replies replies;
    private final Acquaintances acquaintances;

    @Inject
    Menus(Instance<Shortcut> shortcuts, Replies replies, Acquaintances acquaintances) {
        this.shortcuts = shortcuts;
        this.replies = replies;
        this.acquaintances = acquaintances;
    }

    /** False when nobody knows the entry. */
    boolean handle(JsonNode payload, Instant at) {
        Chosen chosen = chosen(payload, at);
        acquaintances.meet(chosen.userId(), chosen.userName());
        Optional<Shortcut> shortcut = shortcuts.stream()
                .filter(it -> it.callbackId().equals(chosen.callbackId()))
                .findFirst();
        shortcut.ifPresent(it -> replies.send(
                it.run(chosen),
                new Addressee(
                        chosen.userId(),
                        chosen.on().map(Chosen.OnMessage::channelId),
                        chosen.responseUrl(),
                        chosen.triggerId())));
        return shortcut.isPresent();
    }

    private static Chosen chosen(JsonNode payload, Instant at) {
        return new Chosen(
                Payload.textOrEmpty(payload, "/callback_id"),
                Payload.textOrEmpty(payload, "/user/id"),
                Payload.userName(payload),
                Payload.text(payload, "/message/ts")
                        .or(() -> Payload.text(payload, "/message_ts"))
                        .map(ts -> message(payload, ts)),
                Payload.text(payload, "/trigger_id"),
                Payload.responseUrl(payload),
                at);
    }

    private static Chosen.OnMessage message(JsonNode payload, String ts) {
        return new Chosen.OnMessage(
                Payload.textOrEmpty(payload, "/channel/id"),
                ts,
                Payload.text(payload, "/message/thread_ts").filter(thread -> !thread.equals(ts)),
                Payload.text(payload, "/message/user")
                        .or(() -> Payload.text(payload, "/message/bot_id"))
                        .orElse(""),
                Payload.textOrEmpty(payload, "/message/text"));
    }
}
