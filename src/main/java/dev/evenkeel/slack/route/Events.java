package dev.evenkeel.slack.route;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.incident.Incidents;
import dev.evenkeel.people.Team;
import dev.evenkeel.people.Workspace;
import dev.evenkeel.slack.event.Envelope;
import dev.evenkeel.slack.event.EventHandler;
import dev.evenkeel.slack.gateway.Strangers;

/** What Slack tells of by itself. What the bot did is left out: it was recorded when it was done. */
@ApplicationScoped
class Events {

    private final Instance<EventHandler> handlers;
    private final Team team;
    private final Incidents incidents;
    private final Strangers strangers;

    @Inject
    Events(Instance<EventHandler> handlers, Team team, Incidents incidents, Strangers strangers) {
        this.handlers = handlers;
        this.team = team;
        this.incidents = incidents;
        this.strangers = strangers;
    }

    /** False when nobody listens to it, or it is the bot's own. */
    boolean handle(JsonNode outer, Instant at) {
        JsonNode event = outer.path("event");
        String type = type(event);
        List<EventHandler> listening = handlers.stream()
                .filter(it -> it.types().contains(type))
                .<EventHandler>map(it -> it)
                .toList();
        if (listening.isEmpty() || isOwn(outer, event)) {
            return false;
        }
        Envelope envelope = new Envelope(outer.path("event_id").asText(), botUser(outer), at);
        listening.forEach(it -> it.handle(event, envelope));
        meet(event);
        return true;
    }

    /** Only who shows up in an incident is asked about. */
    private void meet(JsonNode event) {
        List<String> users = Stream.of("/user", "/item_user", "/message/user")
                .map(pointer -> event.at(pointer).asText(""))
                .filter(user -> !user.isEmpty())
                .distinct()
                .toList();
        boolean inIncident = Stream.of("/channel", "/item/channel", "/channel_id")
                .map(pointer -> event.at(pointer).asText(""))
                .filter(channel -> !channel.isEmpty())
                .findFirst()
                .flatMap(incidents::byChannel)
                .isPresent();
        if (inIncident) {
            users.forEach(strangers::meet);
        }
    }

    private static String type(JsonNode event) {
        String type = event.path("type").asText();
        String subtype = event.path("subtype").asText("");
        return type.equals("message") && !subtype.isEmpty() ? type + "." + subtype : type;
    }

    /** Compares ids only: asking Slack whose they are would cost a call for each strange bot. */
    private boolean isOwn(JsonNode outer, JsonNode event) {
        String app = outer.path("api_app_id").asText("");
        String botUser = botUser(outer);
        String bot = team.workspace().map(Workspace::botId).orElse("");
        for (JsonNode said : List.of(event, event.path("message"))) {
            if (!botUser.isEmpty() && said.path("user").asText("").equals(botUser)
                    || !bot.isEmpty() && said.path("bot_id").asText("").equals(bot)
                    || !app.isEmpty() && said.path("app_id").asText("").equals(app)) {
                return true;
            }
        }
        return false;
    }

    private String botUser(JsonNode outer) {
        Optional<String> known = team.workspace().map(Workspace::botUserId);
        JsonNode authorization = outer.path("authorizations").path(0);
        return known.orElseGet(() -> authorization.path("is_bot").asBoolean(false)
                ? authorization.path("user_id").asText("")
                : "");
    }
}
