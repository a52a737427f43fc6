package dev.evenkeel.chat.outbox;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Place;
import dev.evenkeel.work.Deliveries;
import dev.evenkeel.work.Delivery;

/** Where places are, and where something was said. For who carries utterances out. */
@ApplicationScoped
public class Addresses {

    private final Rooms rooms;
    private final Deliveries deliveries;
    private final Notation notation;

    @Inject
    Addresses(Rooms rooms, Deliveries deliveries, Notation notation) {
        this.rooms = rooms;
        this.deliveries = deliveries;
        this.notation = notation;
    }

    /** The id to say something to: a channel's, or a user's for direct messages; empty for a room not opened yet. */
    public Optional<String> of(Place place) {
        return switch (place) {
            case Place.Channel(String id) -> Optional.of(id);
            case Place.Person(String userId) -> Optional.of(userId);
            case Place.Room(String key) -> rooms.byKey(key).flatMap(Rooms.Room::channelId);
        };
    }

    /** Where something was said; empty when it was not delivered, or not yet. */
    public Optional<Utterance.SaidAt> of(UUID said) {
        return deliveries
                .byId(said)
                .flatMap(Delivery::result)
                .map(result -> notation.read(result, Utterance.SaidAt.class));
    }
}
