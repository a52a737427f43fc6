package dev.evenkeel.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Drives a sandbox over HTTP, as a person and as whoever rules it. Users and channels go by name or id. A step that the sandbox refuses
 * is an {@link AssertionError} that says why.
 */
public final class SandboxClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final String base;

    /** A driver of the sandbox at {@code baseUrl}, with or without {@code /sandbox} at its end. */
    public SandboxClient(String baseUrl) {
        String trimmed = baseUrl.replaceFirst("/+$", "");
        this.base = trimmed.endsWith("/sandbox") ? trimmed : trimmed + "/sandbox";
    }

    /** Types {@code /incident ...}. Answers {@code {ack:{status, body, millis}, channel, triggerId, responseUrl}}. */
    public JsonNode command(String user, String channel, String text) {
        return post("command", step(user, channel).put("text", text));
    }

    /** Writes a message, and answers its ts. */
    public String message(String user, String channel, String text) {
        return post("message", step(user, channel).put("text", text)).path("ts").asText();
    }

    /** Answers in a thread, and answers the reply's ts. */
    public String reply(String user, String channel, String parentTs, String text) {
        return post("reply", step(user, channel).put("thread", parentTs).put("text", text))
                .path("ts")
                .asText();
    }

    public JsonNode edit(String user, String channel, String ts, String text) {
        return post("edit", step(user, channel).put("ts", ts).put("text", text));
    }

    public JsonNode delete(String user, String channel, String ts) {
        return post("delete", step(user, channel).put("ts", ts));
    }

    /** Presses the newest control with this action id that the person sees in the channel. */
    public JsonNode click(String user, String channel, String actionId) {
        return post("click", step(user, channel).put("actionId", actionId));
    }

    /** Presses a control of a certain message. */
    public JsonNode click(String user, String channel, String ts, String actionId) {
        return post("click", step(user, channel).put("ts", ts).put("actionId", actionId));
    }

    /** Presses the newest button with these words on it. */
    public JsonNode press(String user, String channel, String label) {
        return post("click", step(user, channel).put("label", label));
    }

    /** Chooses from a menu, by the option's value or words. */
    public JsonNode choose(String user, String channel, String actionId, String option) {
        return post("click", step(user, channel).put("actionId", actionId).put("value", option));
    }

    /** Fills in and sends the form on top of the person's screen; values by block id. */
    public JsonNode form(String user, Map<String, ?> values) {
        ObjectNode body = JSON.createObjectNode().put("user", user);
        body.set("values", JSON.valueToTree(values));
        return post("form", body);
    }

    public JsonNode react(String user, String channel, String ts, String reaction) {
        return post("react", step(user, channel).put("ts", ts).put("reaction", reaction));
    }

    public JsonNode unreact(String user, String channel, String ts, String reaction) {
        return post("unreact", step(user, channel).put("ts", ts).put("reaction", reaction));
    }

    public JsonNode pin(String user, String channel, String ts) {
        return post("pin", step(user, channel).put("ts", ts));
    }

    public JsonNode unpin(String user, String channel, String ts) {
        return post("unpin", step(user, channel).put("ts", ts));
    }

    public JsonNode join(String user, String channel) {
        return post("join", step(user, channel));
    }

    public JsonNode leave(String user, String channel) {
        return post("leave", step(user, channel));
    }

    /** A shortcut of the workspace. */
    public JsonNode shortcut(String user, String callbackId) {
        return post("shortcut", JSON.createObjectNode().put("user", user).put("callbackId", callbackId));
    }

    /** A shortcut of a message. */
    public JsonNode shortcut(String user, String channel, String ts, String callbackId) {
        return post("shortcut", step(user, channel).put("ts", ts).put("callbackId", callbackId));
    }

    /** Adds a person; answers their id. */
    public String addUser(String name, String realName, String zone) {
        return post(
                        "users",
                        JSON.createObjectNode()
                                .put("name", name)
                                .put("realName", realName)
                                .put("zone", zone))
                .path("id")
                .asText();
    }

    /** Makes a channel with {@code user} in it; answers its id. */
    public String addChannel(String user, String name, boolean isPrivate) {
        return post(
                        "channels",
                        JSON.createObjectNode()
                                .put("user", user)
                                .put("name", name)
                                .put("private", isPrivate))
                .path("id")
                .asText();
    }

    /** Any other step, by its route's name. */
    public JsonNode step(String route, Map<String, ?> body) {
        return post(route, JSON.valueToTree(body));
    }

    /** Where something of the sandbox is reached. */
    public String address(String path) {
        return base + "/" + path;
    }

    /** The channel as a person would see it. */
    public String transcript(String channel) {
        return text("channels/" + encoded(channel) + "/transcript");
    }

    /** The channel as this person sees it. */
    public String transcript(String channel, String user) {
        return text("channels/" + encoded(channel) + "/transcript?user=" + encoded(user));
    }

    /** A channel: {@code {id, name, topic, members, pins, bookmarks, messages, ephemerals, ...}}. */
    public JsonNode channel(String nameOrId) {
        return get("channels/" + encoded(nameOrId));
    }

    /** A channel, where there is one by now. */
    public Optional<JsonNode> findChannel(String nameOrId) {
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(uri("channels/" + encoded(nameOrId))).GET());
        return answer.statusCode() == 200 ? Optional.of(read(answer.body())) : Optional.empty();
    }

    /** The channels whose name begins so, oldest first. */
    public List<JsonNode> channelsNamed(String prefix) {
        return list(get("state").path("channels")).stream()
                .filter(c -> c.path("name").asText().startsWith(prefix))
                .toList();
    }

    /** A channel's messages, thread replies included, oldest first. */
    public List<JsonNode> messages(String channel) {
        return list(channel(channel).path("messages"));
    }

    /** What only this person sees, oldest first. */
    public List<JsonNode> ephemerals(String user) {
        return list(get("ephemerals?user=" + encoded(user)).path("items"));
    }

    /** Forms on this person's screen, the one on top last. */
    public List<JsonNode> views(String user) {
        return list(get("views?user=" + encoded(user)).path("items"));
    }

    /** This person's Home, once the bot made one. */
    public Optional<JsonNode> home(String user) {
        return list(get("views?user=" + encoded(user)).path("homes")).stream().findFirst();
    }

    /** Everything that went over the wire. */
    public List<JsonNode> traffic() {
        return list(get("traffic").path("items"));
    }

    /** The bot's calls of one method. */
    public List<JsonNode> calls(String method) {
        return traffic().stream()
                .filter(e -> e.path("kind").asText().equals("api")
                        && e.path("name").asText().equals(method))
                .toList();
    }

    /** What the bot was told when people pressed, chose or sent something, of one type, oldest first. */
    public List<JsonNode> interactions(String type) {
        return traffic().stream()
                .filter(e -> e.path("kind").asText().equals("interaction")
                        && e.path("name").asText().equals(type))
                .map(e -> e.path("request").asText().substring("payload=".length()))
                .map(payload -> read(URLDecoder.decode(payload, StandardCharsets.UTF_8)))
                .toList();
    }

    /**
     * How many round trips these exchanges took one after the other: the longest chain in which each began after the one before it had
     * ended.
     */
    public static int sequentialRoundTrips(List<JsonNode> exchanges) {
        List<JsonNode> byEnd = exchanges.stream()
                .sorted(Comparator.comparingLong(e -> e.path("endMicros").asLong()))
                .toList();
        int trips = 0;
        long end = Long.MIN_VALUE;
        for (JsonNode exchange : byEnd) {
            if (exchange.path("startMicros").asLong() >= end) {
                trips++;
                end = exchange.path("endMicros").asLong();
            }
        }
        return trips;
    }

    /** What can be typed and chosen: {@code {commands, shortcuts, verbs}}. */
    public JsonNode commands() {
        return get("commands");
    }

    public JsonNode state() {
        return get("state");
    }

    /** Switches a fault on: {@code fault("chat.postMessage", "lost_answer", Map.of("times", 1))}. */
    public JsonNode fault(String method, String kind, Map<String, ?> more) {
        ObjectNode body = JSON.valueToTree(more);
        return post("faults", body.put("method", method).put("kind", kind));
    }

    /** Lets events go wrong: duplicate, reorder, delay or drop. */
    public JsonNode eventFault(String kind, Map<String, ?> more) {
        ObjectNode body = JSON.valueToTree(more);
        return post("faults", body.put("events", kind));
    }

    /** The faults that are on, the one that was switched on first in front. */
    public List<JsonNode> faults() {
        return list(get("faults").path("faults"));
    }

    /** Makes every call of the Web API take this long at least. */
    public void latency(Duration each) {
        post("faults", JSON.createObjectNode().put("latencyMillis", each.toMillis()));
    }

    /** Switches all faults off. */
    public void heal() {
        expectOk("DELETE faults", send(HttpRequest.newBuilder(uri("faults")).DELETE()));
    }

    /** Switches rate limits; they are on at first and after a reset. */
    public void rates(boolean enforced) {
        post("limits", JSON.createObjectNode().put("rates", enforced));
    }

    public void advance(Duration step) {
        post("clock", JSON.createObjectNode().put("advance", step.toString()));
    }

    public void moveTo(Instant instant) {
        post("clock", JSON.createObjectNode().put("now", instant.toString()));
    }

    /** Forgets everything since the workspace was founded: messages, faults, traffic. The clock stays. */
    public void reset() {
        post("reset", JSON.createObjectNode());
    }

    private static ObjectNode step(String user, String channel) {
        return JSON.createObjectNode().put("user", user).put("channel", channel);
    }

    private JsonNode post(String route, JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(route))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
        return expectOk("POST " + route + " " + body, send(request));
    }

    private JsonNode get(String route) {
        return expectOk("GET " + route, send(HttpRequest.newBuilder(uri(route)).GET()));
    }

    private String text(String route) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(route)).GET());
        if (answer.statusCode() != 200) {
            throw new AssertionError("GET " + route + " -> " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static JsonNode expectOk(String what, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(what + " -> " + answer.statusCode() + " " + answer.body());
        }
        return read(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("the sandbox at " + base + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI uri(String route) {
        return URI.create(base + "/" + route);
    }
}
