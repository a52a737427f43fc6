package dev.evenkeel.sandbox.drive;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;

import dev.evenkeel.sandbox.act.Acts;
import dev.evenkeel.sandbox.api.Mishaps;
import dev.evenkeel.sandbox.delivery.Bot;
import dev.evenkeel.sandbox.delivery.Events;
import dev.evenkeel.sandbox.delivery.Traffic;
import dev.evenkeel.sandbox.drive.look.Looking;
import dev.evenkeel.sandbox.drive.look.Transcript;
import dev.evenkeel.sandbox.http.Answer;
import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Ask;
import dev.evenkeel.sandbox.http.Door;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Workspace;

/** The routes by which people act and look. */
public final class Drive {

    private final Workspace workspace;
    private final Responses responses;
    private final Talk talk;
    private final Commands commands;
    private final Clicks clicks;
    private final Gestures gestures;
    private final Peopling peopling;
    private final Forms forms;
    private final Shortcuts shortcuts;
    private final Suggestions suggestions;
    private final Looking looking;

    public Drive(Workspace workspace, Acts acts, Bot bot, Events events, Mishaps mishaps, Traffic traffic) {
        Hands hands = new Hands(workspace, acts, bot, events);
        this.workspace = workspace;
        this.responses = new Responses(workspace, acts.posting(), mishaps, traffic);
        this.talk = new Talk(hands);
        this.commands = new Commands(hands, responses);
        this.clicks = new Clicks(hands, responses);
        this.gestures = new Gestures(hands);
        this.peopling = new Peopling(hands);
        this.forms = new Forms(hands);
        this.suggestions = new Suggestions(hands);
        this.shortcuts = new Shortcuts(hands, responses);
        this.looking = new Looking(workspace);
    }

    /** Adds the routes. */
    public void addTo(Door door) {
        door.on(HttpMethod.POST, "/respond/:token", responses::respond);
        act(door, "message", talk::message);
        act(door, "reply", talk::reply);
        act(door, "mention", talk::mention);
        act(door, "edit", talk::edit);
        act(door, "delete", talk::delete);
        act(door, "react", gestures::react);
        act(door, "unreact", gestures::unreact);
        act(door, "pin", gestures::pin);
        act(door, "unpin", gestures::unpin);
        act(door, "join", gestures::join);
        act(door, "leave", gestures::leave);
        act(door, "archive", gestures::archive);
        act(door, "unarchive", gestures::unarchive);
        act(door, "rename", gestures::rename);
        act(door, "topic", gestures::topic);
        act(door, "users", peopling::user);
        act(door, "channels", peopling::channel);
        act(door, "groups", peopling::group);
        act(door, "direct", peopling::direct);
        act(door, "form", forms::send);
        act(door, "suggest", suggestions::ask);
        act(door, "home", shortcuts::home);
        act(door, "event", shortcuts::event);
        act(door, "verification", args -> shortcuts.verification());
        actFrom(door, "shortcut", shortcuts::use);
        actFrom(door, "command", commands::type);
        actFrom(door, "click", clicks::click);
        look(door, "/state", ask -> looking.state());
        look(door, "/channels/:channel", ask -> looking.channel(ask.part("channel")));
        look(door, "/ephemerals", ask -> looking.ephemerals(ask.args()));
        look(door, "/views", ask -> looking.views(ask.args()));
        door.on(HttpMethod.GET, "/channels/:channel/transcript", this::transcript);
    }

    private static void act(Door door, String name, Function<Args, ? extends JsonNode> act) {
        door.on(HttpMethod.POST, "/" + name, ask -> Answer.json(200, act.apply(ask.args())));
    }

    private static void actFrom(Door door, String name, BiFunction<Args, String, ? extends JsonNode> act) {
        door.on(HttpMethod.POST, "/" + name, ask -> Answer.json(200, act.apply(ask.args(), ask.base())));
    }

    private void look(Door door, String path, Function<Ask, ? extends JsonNode> look) {
        door.on(HttpMethod.GET, path, ask -> workspace.seen(() -> Answer.json(200, look.apply(ask))));
    }

    private Answer transcript(Ask ask) {
        return workspace.seen(() -> {
            Channel channel = workspace.channel(ask.part("channel"));
            Optional<String> reader =
                    ask.args().text("user").map(u -> workspace.member(u).id());
            return Answer.text(200, new Transcript(workspace, channel, reader).text());
        });
    }
}
