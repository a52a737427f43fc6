package dev.evenkeel.sandbox.play;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.story.Stage;
import dev.evenkeel.story.Step;
import dev.evenkeel.story.Story;

/** A sandbox workspace and the bot beside it, reached over HTTP only. */
public final class WireStage implements Stage {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(15);

    private static final Duration BETWEEN_PRESSES = Duration.ofMillis(200);

    private static final Pattern HANDLING = Pattern.compile("(?m)^evenkeel_inbox_open(\\{[^}]*})? ([0-9.eE+]+)$");

    /** What the bot calls a message it holds back for a moment to keep Slack's pace. */
    private static final String PACED = "held_back";

    private final Wire bot;
    private final Wire sandbox;
    private final Map<String, String> said = new HashMap<>();
    private final String newestBefore;
    private final int waitingBefore;
    private Optional<String> channel = Optional.empty();

    /**
     * @param botUrl where the bot listens
     * @param sandboxUrl where the workspace is driven, {@code /sandbox} included
     * @param apiToken for the bot's API; none is needed on loopback in the sandbox
     */
    public WireStage(String botUrl, String sandboxUrl, Optional<String> apiToken) {
        this.bot = new Wire(botUrl, apiToken);
        this.sandbox = new Wire(sandboxUrl, Optional.empty());
        this.newestBefore = incident();
        this.waitingBefore = waiting();
    }

    /** The incident's channel, once it is open. */
    public Optional<String> channel() {
        if (channel.isEmpty() && isDeclared()) {
            JsonNode id = incidents().path(0).path("channel").path("id");
            channel = id.isTextual() ? Optional.of(id.asText()) : Optional.empty();
        }
        return channel;
    }

    /** The incident's key. */
    public String incident() {
        return incidents().path(0).path("key").asText();
    }

    /** The incident's channel as a person sees it. */
    public String transcript() {
        return channel()
                .map(id -> sandbox.text("/channels/" + id + "/transcript"))
                .orElse("No incident channel is open.");
    }

    @Override
    public void setTheScene(Story story) {
        story.services()
                .forEach(service ->
                        bot.put("/api/v1/services/" + service.path("name").asText(), service));
        story.flags().forEach(flag -> bot.post("/api/v1/flags", flag));
        story.changes().forEach(change -> bot.post("/api/v1/changes", change));
    }

    @Override
    public void moveTo(Instant now) {
        sandbox.post("/clock", Json.object().put("now", now.toString()));
    }

    @Override
    public void perform(Step step) {
        switch (step) {
            case Step.Types types ->
                sandbox.post("/command", act(types.who(), types.in()).put("text", types.text()));
            case Step.Presses presses -> press(act(presses.who(), null).put("actionId", presses.action()));
            case Step.Says says -> say(says);
            case Step.Marks marks ->
                sandbox.post(
                        "/react",
                        act(marks.who(), null).put("ts", said.get(marks.id())).put("reaction", marks.reaction()));
            case Step.Happens happens -> bot.post("/api/v1/changes", happens.change());
            case Step.Breaks breaks -> sandbox.post("/faults", breaks.fault());
        }
    }

    @Override
    public void settle() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int quiet = 0;
        while (quiet < 2) {
            quiet = isQuiet() ? quiet + 1 : 0;
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "the bot is still busy after " + PATIENCE + "; look at /sandbox/traffic");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Nothing is on its way to the bot or being handled there, and all it wanted to say about this incident it has tried to say. */
    private boolean isQuiet() {
        return waiting() <= waitingBefore && !isHandling() && !hasUntried();
    }

    /** Deliveries that Slack would repeat minutes later wait, too. */
    private int waiting() {
        return sandbox.get("/traffic?since=" + Long.MAX_VALUE).path("waiting").asInt();
    }

    private boolean isHandling() {
        Matcher handling = HANDLING.matcher(bot.text("/q/metrics"));
        return handling.find() && Double.parseDouble(handling.group(2)) > 0;
    }

    private boolean isDeclared() {
        return !incident().equals(newestBefore);
    }

    /** What was tried in vain holds up what follows it, until its next try. */
    private boolean hasUntried() {
        if (!isDeclared()) {
            return false;
        }
        boolean untried = false;
        for (JsonNode delivery :
                bot.get("/api/v1/incidents/" + incident() + "/deliveries").path("items")) {
            boolean pending = delivery.path("state").asText().equals("pending");
            String error = delivery.path("error").asText("");
            if (pending && !error.isEmpty() && !error.equals(PACED)) {
                return false;
            }
            untried |= pending;
        }
        return untried;
    }

    /** Waits for the button, as a person would who has been told that it comes. */
    private void press(ObjectNode click) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                sandbox.post("/click", click);
                return;
            } catch (IllegalStateException notThere) {
                if (!notThere.getMessage().contains("no_such_control") || System.nanoTime() > end) {
                    throw notThere;
                }
                LockSupport.parkNanos(BETWEEN_PRESSES.toNanos());
            }
        }
    }

    private void say(Step.Says says) {
        JsonNode answer = sandbox.post("/message", act(says.who(), null).put("text", says.text()));
        said.put(says.id(), answer.path("ts").asText());
    }

    /** Whoever does something in the incident's channel has come into it. */
    private ObjectNode act(String who, String in) {
        if (in != null) {
            return Json.object().put("user", who).put("channel", in);
        }
        String place = channel().orElseThrow(() -> new IllegalStateException("the incident's channel did not open"));
        ObjectNode act = Json.object().put("user", who).put("channel", place);
        sandbox.post("/join", act);
        return act.deepCopy();
    }

    private JsonNode incidents() {
        return bot.get("/api/v1/incidents").path("items");
    }
}
