package dev.evenkeel.sandbox.live;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Member;
import dev.evenkeel.sandbox.workspace.Workspace;

/** What one person has before them, and what of it they were told. Used inside the workspace's lock. */
final class Screen {

    private final Workspace workspace;
    private final Sections sections;
    private final Place place;
    private final OpenChannel open;
    private final ShownClock clock = new ShownClock();
    private final Map<String, JsonNode> told = new HashMap<>();

    Screen(Workspace workspace, Sections sections, Place place) {
        this.workspace = workspace;
        this.sections = sections;
        this.place = place;
        this.open = new OpenChannel(place);
    }

    /** What is other than they were told; the first time everything. */
    Optional<ObjectNode> changes() {
        ObjectNode changes = Json.object();
        if (told.isEmpty()) {
            changes.put("whole", true);
        }
        Member reader = workspace.member(place.user());
        Optional<Channel> known = place.channel().flatMap(this::channel);
        Optional<Channel> visible = known.filter(channel -> channel.isOpenTo(reader));
        sections.of(reader, visible).forEach((name, section) -> {
            if (!section.equals(told.put(name, section))) {
                changes.set(name, section);
            }
        });
        clock.correction(workspace.now().instant(), System.nanoTime())
                .ifPresent(now -> changes.putObject("clock").put("now", now.toString()));
        visible.ifPresentOrElse(
                channel -> open.addTo(changes, channel, reader),
                () -> known.ifPresent(channel -> open.empty(changes, channel)));
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes);
    }

    private Optional<Channel> channel(String nameOrId) {
        try {
            return Optional.of(workspace.channel(nameOrId));
        } catch (Refusal none) {
            return Optional.empty();
        }
    }
}
