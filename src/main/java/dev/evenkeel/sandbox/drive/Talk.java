package dev.evenkeel.sandbox.drive;

import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.act.Author;
import dev.evenkeel.sandbox.act.Draft;
import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.limits.Texts;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Member;
import dev.evenkeel.sandbox.workspace.Post;
import dev.evenkeel.sandbox.workspace.Workspace;

/** People's own words. */
final class Talk {

    private final Hands hands;

    Talk(Hands hands) {
        this.hands = hands;
    }

    /** {@code {user, channel, text, thread?, broadcast?, raw?}}, or {@code bot} instead of {@code user} for another app. */
    ObjectNode message(Args args) {
        return hands.acting(() -> {
            Channel channel = writable(args);
            Draft draft = Draft.of(text(args)).in(args.text("thread"), args.flag("broadcast"));
            Post post = hands.acts().posting().post(channel, author(args, channel), draft);
            return Json.object().put("channel", channel.id()).put("ts", post.ts());
        });
    }

    /** {@code {user, channel, thread or ts, text}}. */
    ObjectNode reply(Args args) {
        return message(args.with(
                "thread", args.text("thread").or(() -> args.text("ts")).orElseGet(() -> args.need("thread"))));
    }

    /** A message to the bot by name. */
    ObjectNode mention(Args args) {
        return message(args.with(
                "text", "<@" + Workspace.BOT_USER + "> " + args.text("text").orElse("")));
    }

    /** {@code {user, channel, ts, text}}; only one's own. */
    ObjectNode edit(Args args) {
        return hands.acting(() -> {
            Channel channel = writable(args);
            Post post = own(channel, args);
            Draft draft = Draft.of(text(args));
            hands.acts().posting().edit(channel, post, draft, post.author());
            return Json.object().put("ts", post.ts());
        });
    }

    /** {@code {user, channel, ts}}; only one's own. */
    ObjectNode delete(Args args) {
        return hands.acting(() -> {
            Channel channel = writable(args);
            Post post = own(channel, args);
            hands.acts().posting().delete(channel, post);
            return Json.object().put("ts", post.ts());
        });
    }

    private Channel writable(Args args) {
        Channel channel = hands.channel(args);
        if (channel.isArchived()) {
            throw new Refusal("is_archived", "#" + channel.name() + " is archived");
        }
        return channel;
    }

    private Author author(Args args, Channel channel) {
        Optional<String> bot = args.text("bot");
        if (bot.isPresent()) {
            String id = "B0" + bot.get().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
            hands.workspace().bots().putIfAbsent(id, described(id, bot.get()));
            return Author.otherApp(id, bot.get());
        }
        Member user = hands.user(args);
        if (!channel.has(user.id())) {
            throw new Refusal("not_in_channel", user.name() + " is not in #" + channel.name() + "; join first");
        }
        return Author.person(user.id());
    }

    private static ObjectNode described(String id, String name) {
        return Json.object()
                .put("id", id)
                .put("deleted", false)
                .put("name", name)
                .put("updated", Workspace.FOUNDED.getEpochSecond())
                .put("app_id", "A" + id.substring(1));
    }

    private String text(Args args) {
        String typed = args.need("text");
        return Texts.cut(args.flag("raw") ? typed : Typing.message(hands.workspace(), typed));
    }

    private Post own(Channel channel, Args args) {
        Post post = channel.post(args.need("ts"));
        if (!post.author().equals(hands.user(args).id())) {
            throw new Refusal(
                    "cant_update_message",
                    "that message is not " + hands.user(args).name() + "'s own");
        }
        return post;
    }
}
