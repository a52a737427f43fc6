package dev.evenkeel.announcement;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.news.ChannelFailed;
import dev.evenkeel.incident.news.ChannelOpened;
import dev.evenkeel.incident.news.ImpactDescribed;
import dev.evenkeel.incident.news.IncidentDeclared;
import dev.evenkeel.incident.news.IncidentRetitled;
import dev.evenkeel.incident.news.RoleChanged;
import dev.evenkeel.incident.news.ServicesChanged;
import dev.evenkeel.incident.news.SeverityChanged;
import dev.evenkeel.incident.news.StatusChanged;
import dev.evenkeel.incident.news.UpdatePosted;
import dev.evenkeel.work.Priority;

/** Tells the announce channel of an incident in one message, and edits it as things change. Private ones and drills are not told. */
@ApplicationScoped
@Transactional
class Announce {

    private final Chat chat;
    private final Announcements announcements;
    private final AnnounceChannel channel;

    @Inject
    Announce(Chat chat, Announcements announcements, AnnounceChannel channel) {
        this.chat = chat;
        this.announcements = announcements;
        this.channel = channel;
    }

    void on(@Observes IncidentDeclared declared) {
        IncidentFacts incident = declared.incident();
        if (!incident.isPrivate() && !incident.drill()) {
            UUID said = chat.say(
                    channel.place(), incident.key(), AnnouncementCard.of(incident, Optional.empty()), Priority.REST);
            announcements.keep(incident.key(), said);
        }
    }

    void on(@Observes ChannelOpened opened) {
        edit(opened.incident());
    }

    void on(@Observes ChannelFailed failed) {
        announcements
                .of(failed.incident().key())
                .ifPresent(said ->
                        chat.replace(said, AnnouncementCard.of(failed.incident(), Optional.of(failed.error()))));
    }

    void on(@Observes StatusChanged changed) {
        edit(changed.incident());
    }

    void on(@Observes SeverityChanged changed) {
        edit(changed.incident());
    }

    void on(@Observes RoleChanged changed) {
        edit(changed.incident());
    }

    void on(@Observes IncidentRetitled retitled) {
        edit(retitled.incident());
    }

    void on(@Observes ServicesChanged changed) {
        edit(changed.incident());
    }

    void on(@Observes ImpactDescribed described) {
        edit(described.incident());
    }

    void on(@Observes UpdatePosted posted) {
        edit(posted.incident());
    }

    private void edit(IncidentFacts incident) {
        announcements
                .of(incident.key())
                .ifPresent(said -> chat.replace(said, AnnouncementCard.of(incident, Optional.empty())));
    }
}
