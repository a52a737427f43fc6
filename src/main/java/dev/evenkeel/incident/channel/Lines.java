package dev.evenkeel.incident.channel;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Place;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Fact;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Role;
import dev.evenkeel.incident.news.FactsConfirmed;
import dev.evenkeel.incident.news.ImpactDescribed;
import dev.evenkeel.incident.news.IncidentRetitled;
import dev.evenkeel.incident.news.RoleChanged;
import dev.evenkeel.incident.news.ServicesChanged;
import dev.evenkeel.incident.news.SeverityChanged;
import dev.evenkeel.incident.news.StatusChanged;
import dev.evenkeel.incident.news.TimesCorrected;
import dev.evenkeel.incident.news.UpdatePosted;
import dev.evenkeel.work.Priority;

/** For every change one short line in the channel, the card redrawn, and the topic where it shows what changed. */
@ApplicationScoped
class Lines {

    private final Chat chat;
    private final RefreshCard card;

    @Inject
    Lines(Chat chat, RefreshCard card) {
        this.chat = chat;
        this.card = card;
    }

    void onSeverity(@Observes SeverityChanged changed) {
        Text line = changed.before() == changed.after()
                ? Text.of(changed.after() + " chosen by {}.", Named.actor(changed.by()))
                : Text.of(changed.before() + " → " + changed.after() + " by {}.", Named.actor(changed.by()));
        say(changed.incident(), line);
        topic(changed.incident());
    }

    void onStatus(@Observes StatusChanged changed) {
        say(changed.incident(), StatusLine.of(changed));
        topic(changed.incident());
    }

    void onRole(@Observes RoleChanged changed) {
        Optional<String> after = changed.after();
        say(changed.incident(), RoleLine.of(changed));
        after.ifPresent(userId ->
                chat.invite(room(changed.incident()), changed.incident().key(), List.of(userId), Priority.REST));
        if (changed.role() == Role.COMMANDER) {
            topic(changed.incident());
        }
    }

    void onTimes(@Observes TimesCorrected corrected) {
        String what = Fact.named(corrected.fact()).title();
        Text was = corrected.before().map(at -> Text.of(", was {}", at)).orElse(Text.EMPTY);
        say(
                corrected.incident(),
                Text.of(what + ": {}{}. Stated by {}.", corrected.after(), was, Named.actor(corrected.by())));
    }

    void onConfirmed(@Observes FactsConfirmed confirmed) {
        say(confirmed.incident(), Text.of("Times confirmed by {}.", Named.actor(confirmed.by())));
    }

    void onUpdate(@Observes UpdatePosted posted) {
        say(posted.incident(), Text.of("*Update* by {}: {}", Named.actor(posted.by()), Text.written(posted.text())));
    }

    void onTitle(@Observes IncidentRetitled retitled) {
        say(retitled.incident(), Text.of("Title by {}: {}", Named.actor(retitled.by()), retitled.after()));
        topic(retitled.incident());
    }

    void onImpact(@Observes ImpactDescribed described) {
        say(
                described.incident(),
                Text.of("Impact by {}: {}", Named.actor(described.by()), Text.written(described.after())));
    }

    void onServices(@Observes ServicesChanged changed) {
        String names = String.join(", ", changed.after());
        say(changed.incident(), Text.of("Services by {}: {}", Named.actor(changed.by()), names));
    }

    private void say(IncidentFacts incident, Text line) {
        Text marked = Named.drill(incident).then(line);
        chat.say(room(incident), incident.key(), Message.line(marked), Priority.REST);
        card.refresh(incident.key());
    }

    private void topic(IncidentFacts incident) {
        chat.topic(room(incident), incident.key(), Topic.of(incident));
    }

    private static Place room(IncidentFacts incident) {
        return new Place.Room(incident.key());
    }
}
