package dev.evenkeel.sandbox.drive;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.act.Acts;
import dev.evenkeel.sandbox.delivery.Ack;
import dev.evenkeel.sandbox.delivery.Bot;
import dev.evenkeel.sandbox.delivery.Events;
import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Member;
import dev.evenkeel.sandbox.workspace.Post;
import dev.evenkeel.sandbox.workspace.Workspace;

/**
 * What a person needs to act: the workspace, and a line to the bot.
 *
 * @param workspace where they are
 * @param acts what can be done there
 * @param bot takes commands and interactions
 * @param events takes the rest
 */
record Hands(Workspace workspace, Acts acts, Bot bot, Events events) {

    /** A little more than Slack's own patience, so that a failed first attempt is seen as such. */
    private static final long WAIT_MILLIS = 3_500;

    /** Who acts. */
    Member user(Args args) {
        return workspace.member(args.text("user").orElse("U0ANA"));
    }

    /** Where; must be a place the person can see. */
    Channel channel(Args args) {
        Channel channel = workspace.channel(args.text("channel").orElse("general"));
        Member user = user(args);
        if (user.guest() && !channel.has(user.id())) {
            throw new Refusal("channel_not_found", user.name() + " is a guest and not in #" + channel.name());
        }
        if (!channel.isVisibleTo(user.id())) {
            throw new Refusal(
                    "channel_not_found", user.name() + " is not in #" + channel.name() + ", which is private");
        }
        return channel;
    }

    /** The message that is meant; must be one that the person sees. */
    Post seen(Args args, Channel channel, Member user) {
        return channel.posts()
                .findAny(args.need("ts"))
                .filter(post -> post.onlyFor().map(user.id()::equals).orElse(true))
                .orElseThrow(() -> new Refusal("message_not_found"));
    }

    /** Acts inside the lock, then waits for the bot's answers to the events this made, and adds them. */
    ObjectNode acting(Supplier<ObjectNode> act) {
        ObjectNode[] answer = new ObjectNode[1];
        List<CompletableFuture<Ack>> acks = workspace.locked(() -> events.witness(() -> answer[0] = act.get()));
        ArrayNode all = Json.array();
        for (CompletableFuture<Ack> ack : acks) {
            all.add(first(ack));
        }
        answer[0].put("ok", true).set("ack", all.isEmpty() ? Json.MAPPER.nullNode() : all.get(0));
        answer[0].set("acks", all);
        return answer[0];
    }

    private static ObjectNode first(CompletableFuture<Ack> ack) {
        try {
            return ack.get(WAIT_MILLIS, TimeUnit.MILLISECONDS).json();
        } catch (TimeoutException e) {
            return Json.object().put("failed", "not delivered yet");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Json.object().put("failed", "interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
