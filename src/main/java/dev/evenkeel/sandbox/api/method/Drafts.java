package dev.evenkeel.sandbox.api.method;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.sandbox.act.Draft;
import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.limits.Blocks;
import dev.evenkeel.sandbox.limits.Texts;
import dev.evenkeel.sandbox.workspace.Post;

/** Reads messages out of calls, and refuses what Slack refuses. */
public final class Drafts {

    private Drafts() {}

    /** A new message. */
    public static Draft read(Args args) {
        Draft draft = parts(args, args.text("text").orElse(""));
        if (draft.isEmpty()) {
            throw new Refusal("no_text");
        }
        return draft;
    }

    /** A changed message: a new text alone removes blocks; attachments that are not sent stay; empty lists remove. */
    static Draft over(Post post, Args args) {
        if (!args.has("text") && !args.has("blocks") && !args.has("attachments")) {
            throw new Refusal("no_text");
        }
        Draft sent = parts(args, args.text("text").orElse(args.has("blocks") ? "" : post.text("text")));
        Optional<JsonNode> blocks = args.has("blocks") || args.has("text") ? sent.blocks() : Optional.of(post.blocks());
        Optional<JsonNode> attachments = args.has("attachments")
                ? sent.attachments()
                : Optional.ofNullable(post.whole().get("attachments"));
        return new Draft(
                sent.text(),
                blocks.filter(b -> !b.isEmpty()),
                attachments.filter(a -> !a.isEmpty()),
                sent.metadata(),
                Optional.empty(),
                false);
    }

    private static Draft parts(Args args, String text) {
        Optional<JsonNode> blocks = args.json("blocks", "invalid_blocks_format");
        blocks.ifPresent(Blocks::checkMessage);
        Optional<JsonNode> attachments = args.json("attachments", "invalid_attachments");
        attachments.filter(a -> a.size() > 100).ifPresent(a -> {
            throw new Refusal("too_many_attachments");
        });
        Optional<JsonNode> metadata = args.json("metadata", "invalid_metadata_format");
        metadata.ifPresent(Drafts::checkMetadata);
        return new Draft(
                Texts.cut(text),
                blocks.filter(b -> !b.isEmpty()),
                attachments.filter(a -> !a.isEmpty()),
                metadata,
                args.text("thread_ts"),
                args.flag("reply_broadcast"));
    }

    private static void checkMetadata(JsonNode metadata) {
        boolean whole = metadata.path("event_type").isTextual()
                && metadata.path("event_payload").isObject();
        if (!whole && !metadata.isEmpty()) {
            throw new Refusal("invalid_metadata_format");
        }
    }
}
