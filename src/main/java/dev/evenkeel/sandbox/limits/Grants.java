package dev.evenkeel.sandbox.limits;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.workspace.Channel;

/** What the workspace granted the app: scopes for calling and events to hear. Those of the app's manifest, unless switched. */
public final class Grants {

    /** The manifest's scopes; a test compares. */
    public static final Set<String> SCOPES = Set.of(
            "app_mentions:read",
            "bookmarks:read",
            "bookmarks:write",
            "channels:history",
            "channels:join",
            "channels:manage",
            "channels:read",
            "chat:write",
            "chat:write.public",
            "commands",
            "files:write",
            "groups:history",
            "groups:read",
            "groups:write",
            "im:history",
            "im:write",
            "pins:read",
            "pins:write",
            "reactions:read",
            "users:read");

    /** The manifest's events; a test compares. */
    public static final Set<String> EVENTS = Set.of(
            "app_mention",
            "channel_archive",
            "channel_rename",
            "group_archive",
            "group_rename",
            "message.channels",
            "message.groups",
            "pin_added",
            "pin_removed",
            "reaction_added",
            "reaction_removed");

    private static final String ALL = "all";

    private volatile Set<String> scopes = SCOPES;
    private volatile Set<String> events = EVENTS;

    /** Grants these instead; the word {@code all} grants everything, an empty list what the manifest asks for. */
    public void switchTo(Optional<List<String>> otherScopes, Optional<List<String>> otherEvents) {
        otherScopes.ifPresent(list -> scopes = list.isEmpty() ? SCOPES : Set.copyOf(list));
        otherEvents.ifPresent(list -> events = list.isEmpty() ? EVENTS : Set.copyOf(list));
    }

    /** Whether a scope was granted. */
    public boolean has(String scope) {
        return scopes.contains(scope) || scopes.contains(ALL);
    }

    /** The granted scopes, as the answers' header names them. */
    public String header() {
        return String.join(",", new TreeSet<>(scopes));
    }

    /** Refuses a method whose scope is missing. {@code kind} is of the channel it is about, where it is about one. */
    public void check(String method, Optional<Channel.Kind> kind) {
        String needed = Scopes.of(method, kind);
        if (!needed.isEmpty() && !has(needed)) {
            ObjectNode more = Json.object().put("needed", needed).put("provided", header());
            throw new Refusal("missing_scope", List.of(), more);
        }
    }

    /** Whether the app asked to hear of this. */
    public boolean hears(JsonNode event) {
        String type = event.path("type").asText();
        String name = type.equals("message")
                ? type + suffix(event.path("channel_type").asText())
                : type;
        return events.contains(name) || events.contains(ALL);
    }

    private static String suffix(String channelType) {
        return switch (channelType) {
            case "group" -> ".groups";
            case "im" -> ".im";
            default -> ".channels";
        };
    }
}
