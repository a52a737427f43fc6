package dev.evenkeel.incident.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Place;
import dev.evenkeel.chat.RoomOpened;
import dev.evenkeel.chat.RoomRefused;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.incident.news.ChannelFailed;
import dev.evenkeel.incident.news.ChannelOpened;
import dev.evenkeel.work.Priority;

/** Learns what became of an incident's channel. Without one the incident stands, and whoever declared it is told. */
@ApplicationScoped
class RoomNews {

    private static final Logger LOG = Logger.getLogger(RoomNews.class);

    private final Incidents incidents;
    private final Chat chat;
    private final Event<ChannelOpened> opened;
    private final Event<ChannelFailed> failed;

    @Inject
    RoomNews(Incidents incidents, Chat chat, Event<ChannelOpened> opened, Event<ChannelFailed> failed) {
        this.incidents = incidents;
        this.chat = chat;
        this.opened = opened;
        this.failed = failed;
    }

    @Transactional
    void onOpened(@Observes RoomOpened room) {
        incidents.forChange(room.key()).ifPresent(incident -> {
            incident.channelOpened(room.channelId(), room.name());
            opened.fire(new ChannelOpened(incident.facts()));
        });
    }

    @Transactional
    void onRefused(@Observes RoomRefused room) {
        incidents.forChange(room.key()).ifPresent(incident -> {
            incident.channelRefused(room.error());
            IncidentFacts facts = incident.facts();
            LOG.errorf(
                    "%s has no channel: opening it was refused with %s. The incident stands and its declarer is told;"
                            + " let the app create channels, and declare again for one.",
                    room.key(), room.error());
            if (Named.isPerson(facts.declaredBy())) {
                chat.say(new Place.Person(facts.declaredBy()), room.key(), told(facts, room), Priority.PROMPT);
            }
            failed.fire(new ChannelFailed(facts, room.error()));
        });
    }

    private static Message told(IncidentFacts incident, RoomRefused room) {
        return Message.line(
                "{}{} is declared, but its channel could not be opened ({}). Use an existing channel and name the incident:"
                        + " `/incident {} update TEXT`.",
                Named.drill(incident),
                incident.key(),
                room.error(),
                incident.key());
    }
}
