package dev.evenkeel.slack.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;

import dev.evenkeel.slack.command.Command;
import dev.evenkeel.slack.command.RunCommand;

/**
 * Has Bolt tell what a letter is, and hands it to the one place that handles its kind, on the caller's thread and in its transaction.
 * Bolt verifies nothing here, which was done over the raw body, and calls nobody.
 */
@ApplicationScoped
public class Postman {

    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    private static final String RECEIVED_AT = "received_at";

    private static final int NOT_FOUND = 404;

    private final RunCommand commands;
    private final Clicks clicks;
    private final Forms forms;
    private final Menus menus;
    private final Events events;
    private final Replies replies;
    private final Acquaintances acquaintances;
    private final SlackRequestParser parser;
    private final App app;

    @Inject
    Postman(
            RunCommand commands,
            Clicks clicks,
            Forms forms,
            Menus menus,
            Events events,
            Replies replies,
            Acquaintances acquaintances) {
        this.commands = commands;
        this.clicks = clicks;
        this.forms = forms;
        this.menus = menus;
        this.events = events;
        this.replies = replies;
        this.acquaintances = acquaintances;
        AppConfig config = new AppConfig();
        this.parser = new SlackRequestParser(config);
        this.app = routes(new App(config, List.of(this::whatBoltCannot)));
    }

    /**
     * Has a letter handled.
     *
     * @return false when nobody handles such a thing
     * @throws RuntimeException when its handler fails; then nothing may be kept of what it did
     */
    public boolean deliver(Letter letter) {
        if (letter.kind() == Letter.Kind.OTHER) {
            return false;
        }
        Request<?> request = parser.parse(SlackRequestParser.HttpRequest.builder()
                .requestUri("/slack/events")
                .requestBody(letter.text())
                .queryString(Map.of())
                .headers(new RequestHeaders(Map.of("content-type", List.of(contentType(letter)))))
                .remoteAddress("")
                .build());
        if (request == null) {
            return false;
        }
        request.getContext()
                .getAdditionalValues()
                .put(RECEIVED_AT, letter.receivedAt().toString());
        try {
            return app.run(request).getStatusCode() != NOT_FOUND;
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("Bolt could not route a " + letter.kind(), failed);
        }
    }

    private static String contentType(Letter letter) {
        return letter.kind() == Letter.Kind.EVENT ? "application/json" : "application/x-www-form-urlencoded";
    }

    private App routes(App bolt) {
        bolt.command("/incident", (request, context) -> onCommand(request.getPayload(), context));
        bolt.command("/inc", (request, context) -> onCommand(request.getPayload(), context));
        bolt.viewSubmission(
                ANY, (request, context) -> done(forms.handle(payload(request.getRequestBodyAsString()), at(context))));
        bolt.globalShortcut(
                ANY, (request, context) -> done(menus.handle(payload(request.getRequestBodyAsString()), at(context))));
        bolt.messageShortcut(
                ANY, (request, context) -> done(menus.handle(payload(request.getRequestBodyAsString()), at(context))));
        return bolt;
    }

    /** Bolt drops clicks that carry two actions, and knows no events but those its version has classes for. */
    private Response whatBoltCannot(Request<?> request, Response response, MiddlewareChain chain) throws Exception {
        Instant at = at(request.getContext());
        if (request.getRequestType() == RequestType.BlockAction) {
            return done(clicks.handle(payload(request.getRequestBodyAsString()), at));
        }
        if (request.getRequestType() == RequestType.Event) {
            return done(events.handle(Payload.json(request.getRequestBodyAsString()), at));
        }
        return chain.next(request);
    }

    private Response onCommand(SlashCommandPayload typed, Context context) {
        Command command = new Command(
                Optional.ofNullable(typed.getText()).orElse(""),
                typed.getUserId(),
                Optional.ofNullable(typed.getUserName()).orElse(""),
                typed.getChannelId(),
                Optional.ofNullable(typed.getTriggerId()),
                Optional.ofNullable(typed.getResponseUrl()),
                at(context));
        acquaintances.meet(command.userId(), command.userName(), command.text());
        replies.send(
                commands.run(command),
                new Addressee(
                        command.userId(),
                        Optional.of(command.channelId()),
                        command.responseUrl(),
                        command.triggerId()));
        return Response.ok();
    }

    private static com.fasterxml.jackson.databind.JsonNode payload(String body) {
        try {
            return Payload.read(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException("was read before", impossible);
        }
    }

    private static Instant at(Context context) {
        return Instant.parse(context.getAdditionalValues().get(RECEIVED_AT));
    }

    private static Response done(boolean handled) {
        return handled ? Response.ok() : Response.error(NOT_FOUND);
    }
}
