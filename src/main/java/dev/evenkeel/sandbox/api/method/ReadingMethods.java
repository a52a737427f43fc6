package dev.evenkeel.sandbox.api.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Post;
import dev.evenkeel.sandbox.workspace.Stamp;

/** Reading what was said: a channel's messages without the replies, and one thread at a time. */
final class ReadingMethods {

    private final Within within;

    ReadingMethods(Within within) {
        this.within = within;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("conversations.history", this::history);
        methods.put("conversations.replies", this::replies);
    }

    private ObjectNode history(Call call) {
        Channel channel = within.own(call.args());
        Predicate<Post> wanted = between(call.args());
        List<Post> found = new ArrayList<>(channel.posts().all().stream()
                .filter(p -> p.onlyFor().isEmpty() && p.isTopLevel() && wanted.test(p))
                .toList());
        ObjectNode answer = page(call, channel, found.reversed(), 100);
        return answer.put("pin_count", channel.pins().size())
                .putNull("channel_actions_ts")
                .put("channel_actions_count", 0);
    }

    private ObjectNode replies(Call call) {
        Channel channel = within.own(call.args());
        Optional<Post> asked = channel.posts().find(call.args().need("ts"));
        Post parent = asked.orElseThrow(() -> new Refusal("thread_not_found"));
        Predicate<Post> wanted = between(call.args());
        List<Post> found = new ArrayList<>();
        found.add(parent);
        channel.posts().repliesTo(parent.ts()).stream().filter(wanted).forEach(found::add);
        return page(call, channel, found, 1_000);
    }

    private static ObjectNode page(Call call, Channel channel, List<Post> found, int usual) {
        boolean metadata = call.args().flag("include_all_metadata");
        ObjectNode answer = Within.page(
                call.args(), "messages", found, usual, 999, p -> channel.posts().json(p, metadata));
        boolean more =
                !answer.path("response_metadata").path("next_cursor").asText().isEmpty();
        if (!more) {
            answer.remove("response_metadata");
        }
        return answer.put("has_more", more);
    }

    private static Predicate<Post> between(Args args) {
        Stamp oldest = args.text("oldest").map(Stamp::read).orElse(new Stamp(Long.MIN_VALUE));
        Stamp latest = args.text("latest").map(Stamp::read).orElse(new Stamp(Long.MAX_VALUE));
        int edge = args.flag("inclusive") ? 0 : 1;
        return p -> p.stamp().compareTo(oldest) >= edge && latest.compareTo(p.stamp()) >= edge;
    }
}
