package dev.evenkeel.incident.declare;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Place;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.channel.SummaryCard;
import dev.evenkeel.incident.channel.Topic;
import dev.evenkeel.work.Priority;

/**
 * Asks for an incident's channel. What somebody waits for goes first and at once: the channel, then the summary in it and the
 * declarer's invitation. The rest follows.
 */
@ApplicationScoped
class OpenChannel {

    private final Chat chat;
    private final String prefix;
    private final String baseUrl;

    @Inject
    OpenChannel(
            Chat chat,
            @ConfigProperty(name = "evenkeel.channel-prefix", defaultValue = "inc") String prefix,
            @ConfigProperty(name = "evenkeel.base-url", defaultValue = "http://localhost:8080") String baseUrl) {
        this.chat = chat;
        this.prefix = prefix;
        this.baseUrl = baseUrl;
    }

    /** Answers the summary card, to be edited later. */
    UUID ask(IncidentFacts incident, Actor by) {
        Place room = new Place.Room(incident.key());
        chat.openRoom(incident.key(), incident.key(), ChannelName.of(prefix, incident), incident.isPrivate());
        UUID card = chat.say(
                room, incident.key(), SummaryCard.of(incident, Optional.empty(), Optional.empty()), Priority.DECLARE);
        if (by.isPerson()) {
            chat.invite(room, incident.key(), List.of(by.userId()), Priority.DECLARE);
        }
        chat.topic(room, incident.key(), Topic.of(incident));
        chat.pin(card);
        chat.bookmark(room, incident.key(), incident.key(), baseUrl + "/incidents/" + incident.key());
        return card;
    }
}
