package dev.evenkeel.chat.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Form;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Place;
import dev.evenkeel.chat.Text;
import dev.evenkeel.work.Call;
import dev.evenkeel.work.CallState;
import dev.evenkeel.work.Deliveries;
import dev.evenkeel.work.Delivery;
import dev.evenkeel.work.Priority;
import dev.evenkeel.work.Queue;
import dev.evenkeel.work.Repeat;

/** The bot's voice, as rows of the outbox. */
@ApplicationScoped
class OutboxChat implements Chat {

    /** How long a trigger opens a form, by Slack's documentation. */
    private static final Duration TRIGGER = Duration.ofSeconds(3);

    /** How long an answer to a command is accepted, by Slack's documentation. */
    private static final Duration REPLY = Duration.ofMinutes(30);

    private final Queue queue;
    private final Deliveries deliveries;
    private final Rooms rooms;
    private final Notation notation;

    @Inject
    OutboxChat(Queue queue, Deliveries deliveries, Rooms rooms, Notation notation) {
        this.queue = queue;
        this.deliveries = deliveries;
        this.rooms = rooms;
        this.notation = notation;
    }

    @Override
    @Transactional
    public UUID say(Place place, String subject, Message message, Priority priority) {
        return add(
                new Utterance.Say(place, message),
                place.lane(),
                subject,
                priority,
                Repeat.AFTER_SEARCH,
                opening(place));
    }

    @Override
    @Transactional
    public void replace(UUID said, Message message) {
        Optional<Delivery> before = deliveries.byId(said);
        if (before.isEmpty() || isOver(before.get()) || rewritten(before.get(), message)) {
            return;
        }
        Utterance.Replace replace = new Utterance.Replace(said, message);
        Optional<Queue.Waiting> waiting = queue.newestUntouched(before.get().lane(), replace.kind())
                .filter(call -> notation.read(call.payload(), Utterance.Replace.class)
                        .said()
                        .equals(said));
        if (waiting.isPresent() && queue.rewrite(waiting.get().id(), notation.write(replace))) {
            return;
        }
        add(
                replace,
                before.get().lane(),
                before.get().subject().orElse(""),
                Priority.REST,
                Repeat.SAFE,
                Optional.of(said));
    }

    @Override
    @Transactional
    public void retract(UUID said) {
        Optional<Delivery> before = deliveries.byId(said);
        if (before.isEmpty() || isOver(before.get()) || queue.cancel(said)) {
            return;
        }
        add(
                new Utterance.Retract(said),
                before.get().lane(),
                before.get().subject().orElse(""),
                Priority.REST,
                Repeat.SAFE,
                Optional.of(said));
    }

    @Override
    public boolean cancel(UUID said) {
        return queue.cancel(said);
    }

    @Override
    @Transactional
    public void pin(UUID said) {
        String subject = deliveries.byId(said).flatMap(Delivery::subject).orElse("");
        add(new Utterance.Pin(said), "pin:" + said, subject, Priority.REST, Repeat.SAFE, Optional.of(said));
    }

    @Override
    @Transactional
    public void whisper(Place place, String subject, String userId, Message message) {
        add(
                new Utterance.Whisper(place, userId, message),
                "whisper:" + userId,
                subject,
                Priority.PROMPT,
                Repeat.NEVER,
                opening(place));
    }

    @Override
    @Transactional
    public void reply(String replyUrl, String subject, Message message) {
        Utterance.Reply reply = new Utterance.Reply(replyUrl, message);
        queue.add(call(
                reply,
                "reply:" + UUID.randomUUID(),
                subject,
                Priority.DECLARE,
                Repeat.NEVER,
                Optional.empty(),
                Optional.of(REPLY)));
    }

    @Override
    @Transactional
    public UUID openRoom(String key, String subject, String name, boolean isPrivate) {
        UUID opening = add(
                new Utterance.OpenRoom(key, name, isPrivate),
                "open-room:" + key,
                subject,
                Priority.DECLARE,
                Repeat.AFTER_SEARCH,
                Optional.empty());
        rooms.add(key, opening);
        return opening;
    }

    @Override
    @Transactional
    public void invite(Place room, String subject, List<String> userIds, Priority priority) {
        Utterance.Invite invite = new Utterance.Invite(room, List.copyOf(userIds));
        add(invite, "invite:" + room.lane(), subject, priority, Repeat.SAFE, opening(room));
    }

    @Override
    @Transactional
    public void topic(Place place, String subject, Text topic) {
        Utterance.Topic latest = new Utterance.Topic(place, topic);
        String lane = "topic:" + place.lane();
        Optional<Queue.Waiting> waiting = queue.newestUntouched(lane, latest.kind());
        if (waiting.isEmpty() || !queue.rewrite(waiting.get().id(), notation.write(latest))) {
            add(latest, lane, subject, Priority.REST, Repeat.SAFE, opening(place));
        }
    }

    @Override
    @Transactional
    public void bookmark(Place place, String subject, String title, String url) {
        Utterance.Bookmark bookmark = new Utterance.Bookmark(place, title, url);
        add(bookmark, "bookmark:" + place.lane(), subject, Priority.REST, Repeat.AFTER_SEARCH, opening(place));
    }

    @Override
    @Transactional
    public void file(Place place, String subject, String fileName, String content, Text comment) {
        Utterance.File file = new Utterance.File(place, fileName, content, comment);
        add(file, place.lane(), subject, Priority.REST, Repeat.AFTER_SEARCH, opening(place));
    }

    @Override
    @Transactional
    public void open(String trigger, String subject, Form form) {
        Utterance.OpenForm open = new Utterance.OpenForm(trigger, form);
        queue.add(call(
                open,
                "form:" + trigger,
                subject,
                Priority.DECLARE,
                Repeat.NEVER,
                Optional.empty(),
                Optional.of(TRIGGER)));
    }

    @Override
    @Transactional
    public void lookUp(String channelId, String ts, Optional<String> thread, String subject, Duration within) {
        Utterance.LookUp lookUp = new Utterance.LookUp(channelId, ts, thread);
        String lane = "look-up:" + channelId + ":" + ts;
        queue.add(call(lookUp, lane, subject, Priority.REST, Repeat.SAFE, Optional.empty(), Optional.of(within)));
    }

    private boolean rewritten(Delivery said, Message message) {
        if (!said.kind().equals(Utterance.Say.KIND)) {
            throw new IllegalArgumentException("only what was said can be replaced, not a " + said.kind());
        }
        Utterance.Say before = notation.read(said.payload(), Utterance.Say.class);
        Message inPlace =
                new Message(message.summary(), message.parts(), before.message().thread());
        return queue.rewrite(said.id(), notation.write(new Utterance.Say(before.place(), inPlace)));
    }

    private static boolean isOver(Delivery said) {
        return said.state().isFinal() && said.state() != CallState.DELIVERED;
    }

    /** What is said in a channel that is still to be opened waits for it. */
    private Optional<UUID> opening(Place place) {
        return place instanceof Place.Room(String key)
                ? rooms.byKey(key).filter(room -> room.channelId().isEmpty()).map(Rooms.Room::opening)
                : Optional.empty();
    }

    private UUID add(
            Utterance utterance, String lane, String subject, Priority priority, Repeat repeat, Optional<UUID> after) {
        return queue.add(call(utterance, lane, subject, priority, repeat, after, Optional.empty()));
    }

    private Call call(
            Utterance utterance,
            String lane,
            String subject,
            Priority priority,
            Repeat repeat,
            Optional<UUID> after,
            Optional<Duration> within) {
        return new Call(
                UUID.randomUUID(),
                utterance.kind(),
                lane,
                priority,
                about(subject),
                notation.write(utterance),
                repeat,
                after,
                within);
    }

    private static Optional<String> about(String subject) {
        return Optional.of(subject).filter(key -> !key.isBlank());
    }
}
