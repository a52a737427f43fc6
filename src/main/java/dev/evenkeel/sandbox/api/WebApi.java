package dev.evenkeel.sandbox.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.evenkeel.sandbox.act.Acts;
import dev.evenkeel.sandbox.api.method.Call;
import dev.evenkeel.sandbox.api.method.Method;
import dev.evenkeel.sandbox.api.method.Methods;
import dev.evenkeel.sandbox.delivery.Traffic;
import dev.evenkeel.sandbox.http.Answer;
import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Ask;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.limits.Grants;
import dev.evenkeel.sandbox.limits.Rates;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Workspace;

/** The Web API: every method, behind token, rates and faults. */
public final class WebApi {

    private final Workspace workspace;
    private final Rates rates;
    private final Grants grants;
    private final Traffic traffic;
    private final Mishaps mishaps;
    private final Optional<String> token;
    private final Methods methods;

    /**
     * The Web API of {@code workspace}.
     *
     * @param token what the bot must show; empty = anything that looks like a bot token
     */
    public WebApi(
            Workspace workspace,
            Acts acts,
            Rates rates,
            Grants grants,
            Traffic traffic,
            Mishaps mishaps,
            Optional<String> token) {
        this.workspace = workspace;
        this.rates = rates;
        this.grants = grants;
        this.traffic = traffic;
        this.mishaps = mishaps;
        this.token = token;
        this.methods = new Methods(workspace, acts, grants);
    }

    /** Answers one call. */
    public Answer answer(Ask ask) {
        String method = ask.part("method");
        long start = traffic.elapsedMicros();
        Args args = args(ask);
        Exchange exchange = mishaps.around(method, () -> tried(method, ask, args));
        traffic.note(
                "api",
                method,
                workspace.now().instant().toString(),
                start,
                Json.MAPPER.valueToTree(withoutToken(args)).toString(),
                exchange.answer().status(),
                new String(exchange.answer().body(), StandardCharsets.UTF_8),
                exchange.outcome());
        return exchange.answer();
    }

    private static Args args(Ask ask) {
        try {
            return ask.args();
        } catch (Refusal refusal) {
            return new Args().with("unreadable", refusal.error());
        }
    }

    private static Map<String, ?> withoutToken(Args args) {
        Map<String, Object> shown = new TreeMap<>(args.all());
        shown.remove("token");
        return shown;
    }

    private Exchange tried(String method, Ask ask, Args args) {
        Optional<Method> found = methods.find(method);
        try {
            args.text("unreadable").ifPresent(error -> {
                throw new Refusal(error);
            });
            identify(ask, args);
            if (found.isEmpty()) {
                throw new Refusal("unknown_method");
            }
        } catch (Refusal refusal) {
            return refused(refusal);
        }
        int wait = rates.wait(method, args.text("channel").orElse(""));
        return wait > 0
                ? Exchange.tooMany(wait)
                : workspace.locked(() -> done(method, found.get(), new Call(args, ask.base())));
    }

    private Exchange done(String name, Method method, Call call) {
        try {
            grants.check(name, kind(call.args()));
            ObjectNode answer = Json.object().put("ok", true);
            answer.setAll(method.answer(call));
            return new Exchange(Answer.json(200, answer).with("X-OAuth-Scopes", grants.header()), "ok");
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    private Optional<Channel.Kind> kind(Args args) {
        boolean secret = args.flag("is_private")
                || args.text("types").filter("private_channel"::equals).isPresent();
        return args.text("channel")
                .or(() -> args.text("channel_id"))
                .flatMap(workspace::channelById)
                .map(Channel::kind)
                .or(() -> secret ? Optional.of(Channel.Kind.PRIVATE) : Optional.empty());
    }

    private static Exchange refused(Refusal refusal) {
        ObjectNode answer = Json.object().put("ok", false).put("error", refusal.error());
        answer.setAll(refusal.more());
        List<String> lines = refusal.lines();
        if (!lines.isEmpty()) {
            answer.putObject("response_metadata").set("messages", Json.texts(lines));
        }
        return new Exchange(Answer.json(200, answer), refusal.error());
    }

    private void identify(Ask ask, Args args) {
        Optional<String> shown = ask.header("authorization")
                .filter(h -> h.startsWith("Bearer "))
                .map(h -> h.substring("Bearer ".length()))
                .or(() -> args.text("token"));
        String given = shown.orElseThrow(() -> new Refusal("not_authed"));
        if (!token.map(given::equals).orElse(given.startsWith("xoxb-"))) {
            throw new Refusal("invalid_auth");
        }
        args.with("token", TextNode.valueOf(""));
    }
}
