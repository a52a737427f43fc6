package dev.evenkeel.sandbox.drive;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.act.Author;
import dev.evenkeel.sandbox.act.Draft;
import dev.evenkeel.sandbox.act.Posting;
import dev.evenkeel.sandbox.api.Exchange;
import dev.evenkeel.sandbox.api.Mishaps;
import dev.evenkeel.sandbox.api.method.Drafts;
import dev.evenkeel.sandbox.delivery.Traffic;
import dev.evenkeel.sandbox.http.Answer;
import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Ask;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Member;
import dev.evenkeel.sandbox.workspace.Post;
import dev.evenkeel.sandbox.workspace.Ticket;
import dev.evenkeel.sandbox.workspace.Workspace;

/** The {@code response_url}s: five uses in half an hour, with the rights of who typed or clicked. */
final class Responses {

    private final Workspace workspace;
    private final Posting posting;
    private final Mishaps mishaps;
    private final Traffic traffic;

    Responses(Workspace workspace, Posting posting, Mishaps mishaps, Traffic traffic) {
        this.workspace = workspace;
        this.posting = posting;
        this.mishaps = mishaps;
        this.traffic = traffic;
    }

    /** A new address; {@code message} is the one that was clicked, or empty. */
    String url(String base, Member user, Channel channel, String message) {
        return base + "/respond/" + workspace.tickets().response(user.id(), channel.id(), message);
    }

    /** Takes what the bot sends to a {@code response_url}. */
    Answer respond(Ask ask) {
        long start = traffic.elapsedMicros();
        Exchange exchange = mishaps.around("response_url", () -> workspace.locked(() -> tried(ask)));
        String body = new String(ask.body(), StandardCharsets.UTF_8);
        String at = workspace.now().instant().toString();
        int status = exchange.answer().status();
        traffic.note("response", "response_url", at, start, body, status, exchange.outcome(), exchange.outcome());
        return exchange.answer();
    }

    /** The words a bot may put into its answer to a command; they count as no use. */
    void immediate(String responseUrl, String body) {
        String token = responseUrl.substring(responseUrl.lastIndexOf('/') + 1);
        workspace.locked(() -> {
            Ticket ticket = workspace.tickets().peek(token);
            put(ticket, body.stripLeading().startsWith("{") ? args(body) : new Args().with("text", body));
            return true;
        });
    }

    private static Args args(String body) {
        Args args = new Args();
        Json.parse(body.getBytes(StandardCharsets.UTF_8))
                .properties()
                .forEach(f -> args.with(f.getKey(), f.getValue()));
        return args;
    }

    private Exchange tried(Ask ask) {
        try {
            Args args = ask.args();
            put(workspace.tickets().respond(ask.part("token")), args);
            return new Exchange(Answer.text(200, "ok"), "ok");
        } catch (Refusal refusal) {
            boolean gone = refusal.error().endsWith("_url");
            ObjectNode answer = Json.object().put("ok", false).put("error", refusal.error());
            return new Exchange(Answer.json(gone ? 404 : 400, answer), refusal.error());
        }
    }

    private void put(Ticket ticket, Args args) {
        Channel channel = workspace.channelById(ticket.channel()).orElseThrow(() -> new Refusal("channel_not_found"));
        Optional<Post> clicked = channel.posts().findAny(ticket.message());
        if (args.flag("delete_original")) {
            clicked.ifPresent(post -> posting.delete(channel, post));
            return;
        }
        Draft draft = Drafts.read(args);
        if (clicked.isPresent() && replaces(args)) {
            posting.edit(channel, clicked.get(), draft, Workspace.BOT_USER);
        } else if (args.text("response_type").filter("in_channel"::equals).isPresent()) {
            posting.post(channel, Author.EVENKEEL, draft);
        } else {
            posting.whisper(channel, Author.EVENKEEL, draft, ticket.user());
        }
    }

    /** Slack's default for an answer to a click is to replace what was clicked, unless the answer says otherwise or is of another kind. */
    private static boolean replaces(Args args) {
        return args.has("replace_original") ? args.flag("replace_original") : !args.has("response_type");
    }
}
