package dev.evenkeel.sandbox.play;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.story.Stage;
import dev.evenkeel.story.Step;
import dev.evenkeel.story.Story;

/** A sandbox workspace and the bot beside it, reached over HTTP only. */
public final class WireStage implements Stage {

    private static final Duration BETWEEN_PRESSES = Duration.ofMillis(200);

    private final Wire bot;
    private final Wire sandbox;
    private final Map<String, String> said = new HashMap<>();
    private final Set<String> joined = new HashSet<>();
    private final Stillness stillness;
    private final Optional<String> newestBefore;
    private Optional<String> incident = Optional.empty();
    private Optional<String> channel = Optional.empty();

    /**
     * @param botUrl where the bot listens
     * @param sandboxUrl where the workspace is driven, {@code /sandbox} included
     * @param apiToken for the bot's API; none is needed on loopback in the sandbox
     */
    public WireStage(String botUrl, String sandboxUrl, Optional<String> apiToken) {
        this.bot = new Wire(botUrl, apiToken);
        this.sandbox = new Wire(sandboxUrl, Optional.empty());
        this.newestBefore = newest().map(WireStage::key);
        this.stillness = new Stillness(bot, sandbox, this::declared);
    }

    /** The incident's channel, once it is open. */
    public Optional<String> channel() {
        if (channel.isEmpty()) {
            channel = declared()
                    .map(key ->
                            bot.get("/api/v1/incidents/" + key).path("channel").path("id"))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText);
        }
        return channel;
    }

    /** The incident's key. */
    public String incident() {
        return declared().orElseThrow(() -> new IllegalStateException("nothing has been declared yet"));
    }

    private Optional<String> declared() {
        if (incident.isEmpty()) {
            incident = newest().map(WireStage::key).filter(key -> !newestBefore.equals(Optional.of(key)));
        }
        return incident;
    }

    private Optional<JsonNode> newest() {
        JsonNode incidents = bot.get("/api/v1/incidents").path("items");
        return incidents.isEmpty() ? Optional.empty() : Optional.of(incidents.path(0));
    }

    private static String key(JsonNode incident) {
        return incident.path("key").asText();
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
                        bot.put("/api/v1/services/" + service.path("name").asText(), reachable(service)));
        story.flags().forEach(flag -> bot.post("/api/v1/flags", flag));
        story.changes().forEach(change -> bot.post("/api/v1/changes", change));
        story.flags().forEach(this::stands);
        story.changes().stream()
                .filter(change -> change.path("version").isTextual())
                .sorted(Comparator.comparing(change -> change.path("startedAt").asText()))
                .forEach(this::runs);
    }

    /** What has a way back on file has it in the make-believe production, too. */
    private JsonNode reachable(JsonNode service) {
        ObjectNode reachable = service.deepCopy();
        if (reachable.path("revert").isObject() && !reachable.path("revert").has("url")) {
            reachable
                    .withObject("/revert")
                    .put("method", "POST")
                    .put(
                            "url",
                            sandbox.address(
                                    "/production/orders/" + service.path("name").asText()));
        }
        return reachable;
    }

    private void stands(JsonNode flag) {
        sandbox.post(
                "/production",
                Json.object()
                        .put("flag", flag.path("key").asText())
                        .put("enabled", flag.path("enabled").asBoolean()));
    }

    private void runs(JsonNode deploy) {
        sandbox.post(
                "/production",
                Json.object()
                        .put("service", deploy.path("service").asText())
                        .put("version", deploy.path("version").asText()));
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
            case Step.Flips flips -> bot.post("/api/v1/flags", flips.flag());
            case Step.Rings rings -> ring(rings);
            case Step.Breaks breaks -> sandbox.post("/faults", breaks.fault());
        }
    }

    /** Monitoring tells the bot first, and people in a channel of theirs. */
    private void ring(Step.Rings rings) {
        bot.post("/webhooks/alertmanager", Ringing.group(rings.alert()));
        sandbox.post(
                "/message",
                Json.object().put("bot", rings.bot()).put("channel", rings.in()).put("text", rings.text()));
    }

    @Override
    public void settle() {
        stillness.await();
    }

    /** Waits for the button, as a person would who has been told that it comes. */
    private void press(ObjectNode click) {
        long end = System.nanoTime() + Stillness.PATIENCE.toNanos();
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
        if (joined.add(who)) {
            sandbox.post("/join", act);
        }
        return act.deepCopy();
    }
}
