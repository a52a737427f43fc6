package dev.evenkeel.sandbox.api.method;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.limits.Grants;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Workspace;

/** What the bot can reach of the workspace. */
final class Within {

    static final String ME = Workspace.BOT_USER;

    private final Workspace workspace;
    private final Grants grants;

    Within(Workspace workspace, Grants grants) {
        this.workspace = workspace;
        this.grants = grants;
    }

    /** The channel named by id, if the bot may know of it. */
    Channel channel(Args args) {
        return channel(args, "channel");
    }

    Channel channel(Args args, String name) {
        return args.text(name)
                .flatMap(workspace::channelById)
                .filter(c -> c.isVisibleTo(ME))
                .orElseThrow(() -> new Refusal("channel_not_found"));
    }

    /** The same, with the bot in it. */
    Channel own(Args args) {
        Channel channel = channel(args);
        if (!channel.has(ME)) {
            throw new Refusal("not_in_channel");
        }
        return channel;
    }

    /** The same, and not archived. */
    Channel live(Args args) {
        Channel channel = own(args);
        if (channel.isArchived()) {
            throw new Refusal("is_archived");
        }
        return channel;
    }

    /** A channel the bot may write in: its own, and with the scope for it any public one. */
    Channel writable(Args args) {
        Channel channel = channel(args);
        boolean open = channel.kind() == Channel.Kind.PUBLIC && grants.has("chat:write.public");
        if (!channel.has(ME) && !open) {
            throw new Refusal("not_in_channel");
        }
        if (channel.isArchived()) {
            throw new Refusal("is_archived");
        }
        return channel;
    }

    /** One page of a list, put under {@code field} with the cursor of the next. */
    static <T> ObjectNode page(Args args, String field, List<T> all, int usual, int most, Function<T, JsonNode> show) {
        int limit = Math.clamp(args.number("limit", usual), 1, most);
        int start = args.text("cursor").map(Within::offset).orElse(0);
        int end = Math.min(all.size(), start + limit);
        ObjectNode answer = Json.object();
        var list = answer.putArray(field);
        all.subList(Math.min(start, end), end).forEach(item -> list.add(show.apply(item)));
        answer.putObject("response_metadata").put("next_cursor", end < all.size() ? cursor(end) : "");
        return answer;
    }

    private static String cursor(int offset) {
        return Base64.getEncoder().encodeToString(("next:" + offset).getBytes(StandardCharsets.UTF_8));
    }

    private static int offset(String cursor) {
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Integer.parseInt(text.substring("next:".length()));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new Refusal("invalid_cursor");
        }
    }
}
