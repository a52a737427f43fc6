package dev.evenkeel.chat.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import dev.evenkeel.chat.MessageFound;
import dev.evenkeel.chat.RoomOpened;
import dev.evenkeel.chat.RoomRefused;
import dev.evenkeel.work.CallFinished;
import dev.evenkeel.work.CallState;

/** Tells what became of rooms and look-ups in the chat's own words. */
@ApplicationScoped
class News {

    private final Rooms rooms;
    private final Notation notation;
    private final Event<RoomOpened> opened;
    private final Event<RoomRefused> refused;
    private final Event<MessageFound> found;

    @Inject
    News(
            Rooms rooms,
            Notation notation,
            Event<RoomOpened> opened,
            Event<RoomRefused> refused,
            Event<MessageFound> found) {
        this.rooms = rooms;
        this.notation = notation;
        this.opened = opened;
        this.refused = refused;
        this.found = found;
    }

    void onFinished(@Observes CallFinished call) {
        switch (call.kind()) {
            case Utterance.OpenRoom.KIND -> onRoom(call);
            case Utterance.LookUp.KIND -> onLookedUp(call);
            default -> {}
        }
    }

    private void onRoom(CallFinished call) {
        String key = notation.read(call.payload(), Utterance.OpenRoom.class).key();
        String subject = call.subject().orElse("");
        if (call.state() == CallState.DELIVERED) {
            Utterance.Opened room = notation.read(call.result().orElseThrow(), Utterance.Opened.class);
            rooms.opened(key, room.channel(), room.name());
            opened.fire(new RoomOpened(key, subject, room.channel(), room.name()));
        } else {
            refused.fire(new RoomRefused(
                    key, subject, call.error().orElse(call.state().name())));
        }
    }

    private void onLookedUp(CallFinished call) {
        if (call.state() == CallState.DELIVERED) {
            found.fire(notation.read(call.result().orElseThrow(), MessageFound.class));
        }
    }
}
