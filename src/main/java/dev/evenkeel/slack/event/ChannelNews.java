package dev.evenkeel.slack.event;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.incident.Incidents;
import dev.evenkeel.timeline.Kind;
import dev.evenkeel.timeline.Ledger;
import dev.evenkeel.timeline.NewEntry;
import dev.evenkeel.timeline.Source;

/** Somebody renamed or archived an incident's channel: both stand on its timeline, because people will look for it. */
@ApplicationScoped
class ChannelNews implements EventHandler {

    private final Incidents incidents;
    private final Ledger ledger;

    @Inject
    ChannelNews(Incidents incidents, Ledger ledger) {
        this.incidents = incidents;
        this.ledger = ledger;
    }

    @Override
    public Set<String> types() {
        return Set.of("channel_rename", "channel_archive", "group_rename", "group_archive");
    }

    @Override
    public void handle(JsonNode event, Envelope envelope) {
        boolean renamed = event.path("type").asText().endsWith("_rename");
        String channel = renamed
                ? event.path("channel").path("id").asText()
                : event.path("channel").asText();
        String text = renamed
                ? "Channel renamed to #" + event.path("channel").path("name").asText()
                : "Channel archived" + by(event);
        incidents
                .byChannel(channel)
                .ifPresent(incident -> ledger.write(
                        NewEntry.from(Source.of("bot"), incident.key(), envelope.at(), Kind.CHANNEL, text)));
    }

    private static String by(JsonNode event) {
        Optional<String> user = Fields.text(event, "user").filter(id -> id.matches("[UW][A-Z0-9]+"));
        return user.map(id -> " by <@" + id + ">").orElse("");
    }
}
