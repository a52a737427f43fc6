package dev.evenkeel.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where something is said. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "place")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Place.Channel.class, name = "channel"),
    @JsonSubTypes.Type(value = Place.Room.class, name = "room"),
    @JsonSubTypes.Type(value = Place.Person.class, name = "person")
})
public sealed interface Place {

    /** What keeps the order of what is said here. */
    String lane();

    /** A channel that exists, by id, or by name with a leading {@code #}. */
    record Channel(String id) implements Place {
        @Override
        public String lane() {
            return "chat:" + id;
        }
    }

    /** A channel the bot opens itself, by the key it was asked to open it for; it need not exist yet. */
    record Room(String key) implements Place {
        @Override
        public String lane() {
            return "chat:room:" + key;
        }
    }

    /** The direct messages of a person. */
    record Person(String userId) implements Place {
        @Override
        public String lane() {
            return "chat:person:" + userId;
        }
    }
}
