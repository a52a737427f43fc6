package dev.evenkeel.slack.inbox;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Place;
import dev.evenkeel.slack.action.Action;
import dev.evenkeel.slack.action.Pressed;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.event.Envelope;
import dev.evenkeel.slack.event.EventHandler;
import dev.evenkeel.slack.shortcut.Chosen;
import dev.evenkeel.slack.shortcut.Shortcut;
import dev.evenkeel.slack.view.Answers;
import dev.evenkeel.slack.view.Submission;
import dev.evenkeel.work.Priority;

/** Handlers of things that only tests send, and what they were given. */
@Singleton
class Probe {

    final Queue<Object> seen = new ConcurrentLinkedQueue<>();

    final AtomicInteger failures = new AtomicInteger();

    volatile Consumer<Object> meanwhile = given -> {};

    private final Chat chat;

    @Inject
    Probe(Chat chat) {
        this.chat = chat;
    }

    List<Object> of(Class<?> type) {
        return seen.stream().filter(type::isInstance).toList();
    }

    /** Says something, and then fails as often as it was told to: what was said must not stay. */
    private Reply take(Object given) {
        chat.say(new Place.Channel("C0PROBE"), "probe", Message.line("taken"), Priority.REST);
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("told to fail");
        }
        meanwhile.accept(given);
        seen.add(given);
        return Reply.whisper("Seen {}.", "<!channel>");
    }

    record Seen(String eventId, JsonNode event) {}

    @Singleton
    static class OnProbe implements EventHandler {
        private final Probe probe;

        @Inject
        OnProbe(Probe probe) {
            this.probe = probe;
        }

        @Override
        public Set<String> types() {
            return Set.of("probe");
        }

        @Override
        public void handle(JsonNode event, Envelope envelope) {
            probe.take(new Seen(envelope.eventId(), event));
        }
    }

    @Singleton
    static class ProbeAction implements Action {
        private final Probe probe;

        @Inject
        ProbeAction(Probe probe) {
            this.probe = probe;
        }

        @Override
        public boolean handles(String actionId) {
            return actionId.startsWith("probe.");
        }

        @Override
        public Reply run(Pressed pressed) {
            return probe.take(pressed);
        }
    }

    @Singleton
    static class ProbeForm implements Submission {
        private final Probe probe;

        @Inject
        ProbeForm(Probe probe) {
            this.probe = probe;
        }

        @Override
        public String callbackId() {
            return "probe";
        }

        @Override
        public Map<String, String> refuse(Answers answers) {
            return answers.one("title").isPresent() ? Map.of() : Map.of("title", "Say what is broken.");
        }

        @Override
        public Reply run(Answers answers) {
            return probe.take(answers);
        }
    }

    @Singleton
    static class ProbeShortcut implements Shortcut {
        private final Probe probe;

        @Inject
        ProbeShortcut(Probe probe) {
            this.probe = probe;
        }

        @Override
        public String callbackId() {
            return "probe";
        }

        @Override
        public Reply run(Chosen chosen) {
            return probe.take(chosen);
        }
    }
}
