package dev.evenkeel.sandbox.drive;

import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.limits.Names;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Post;

/** What people do without words: reactions, pins, coming and going, and keeping the channel. */
final class Gestures {

    private final Hands hands;

    Gestures(Hands hands) {
        this.hands = hands;
    }

    /** {@code {user, channel, ts, reaction}}. */
    ObjectNode react(Args args) {
        String name = args.need("reaction").replace(":", "");
        return onPost(
                args,
                (channel, post) -> hands.acts()
                        .marking()
                        .react(channel, post, name, hands.user(args).id()));
    }

    /** {@code {user, channel, ts, reaction}}. */
    ObjectNode unreact(Args args) {
        String name = args.need("reaction").replace(":", "");
        return onPost(
                args,
                (channel, post) -> hands.acts()
                        .marking()
                        .unreact(channel, post, name, hands.user(args).id()));
    }

    /** {@code {user, channel, ts}}. */
    ObjectNode pin(Args args) {
        return onPost(
                args,
                (channel, post) -> hands.acts()
                        .marking()
                        .pin(channel, post, hands.user(args).id()));
    }

    /** {@code {user, channel, ts}}. */
    ObjectNode unpin(Args args) {
        return onPost(
                args,
                (channel, post) -> hands.acts()
                        .marking()
                        .unpin(channel, post, hands.user(args).id()));
    }

    /** {@code {user, channel}}. Somebody who is there already stays; a private channel is joined by invitation of its members. */
    ObjectNode join(Args args) {
        return hands.acting(() -> {
            Channel channel = hands.workspace().channel(args.need("channel"));
            String user = hands.user(args).id();
            if (channel.isArchived()) {
                throw new Refusal("is_archived", "#" + channel.name() + " is archived");
            }
            if (!channel.has(user)) {
                hands.acts()
                        .rooms()
                        .enter(
                                channel,
                                user,
                                args.text("inviter")
                                        .map(i -> hands.workspace().member(i).id())
                                        .orElse(user));
            }
            return Json.object().put("channel", channel.id());
        });
    }

    /** {@code {user, channel}}. */
    ObjectNode leave(Args args) {
        return inChannel(args, (channel, user) -> {
            if (!channel.has(user)) {
                throw new Refusal("not_in_channel", user + " is not in #" + channel.name());
            }
            hands.acts().rooms().exit(channel, user);
        });
    }

    /** {@code {user, channel}}. */
    ObjectNode archive(Args args) {
        return inChannel(args, (channel, user) -> hands.acts().rooms().archive(channel, user));
    }

    /** {@code {user, channel}}. */
    ObjectNode unarchive(Args args) {
        return inChannel(args, (channel, user) -> hands.acts().rooms().unarchive(channel, user));
    }

    /** {@code {user, channel, topic}}. */
    ObjectNode topic(Args args) {
        return inChannel(
                args,
                (channel, user) -> hands.acts()
                        .rooms()
                        .setTopic(channel, args.text("topic").orElse(""), user));
    }

    /** {@code {user, channel, name}}. */
    ObjectNode rename(Args args) {
        String name = args.need("name");
        Names.check(name);
        return inChannel(args, (channel, user) -> hands.acts().rooms().rename(channel, name, user));
    }

    private ObjectNode inChannel(Args args, BiConsumer<Channel, String> act) {
        return hands.acting(() -> {
            Channel channel = hands.channel(args);
            act.accept(channel, hands.user(args).id());
            return Json.object().put("channel", channel.id());
        });
    }

    private ObjectNode onPost(Args args, BiConsumer<Channel, Post> act) {
        return hands.acting(() -> {
            Channel channel = hands.channel(args);
            Post post = channel.post(args.need("ts"));
            act.accept(channel, post);
            return Json.object().put("channel", channel.id()).put("ts", post.ts());
        });
    }
}
