package dev.evenkeel.provider.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import dev.evenkeel.provider.Reply;

/**
 * Sends one request and says what its answer means.
 *
 * @param system its name, as people know it
 * @param credential the setting that opened the door, or did not
 * @param secrets never repeated, whoever says them
 */
record Hearing(Http http, String system, String credential, Dialect dialect, List<String> secrets) {

    private static final String JSON = "application/json";

    <T> Reply<T> of(Ask ask, HttpUrl url, Function<JsonNode, T> reader) {
        Request.Builder request = new Request.Builder()
                .url(url)
                .header("Accept", JSON)
                .header("User-Agent", "evenkeel")
                .method(ask.method(), body(ask));
        ask.headers().forEach(request::header);
        Reply<T> reply = meaning(ask, http.send(request.build()), reader);
        http.count(system, reply);
        return reply;
    }

    private static RequestBody body(Ask ask) {
        if (ask.method().equals("GET")) {
            return null;
        }
        byte[] bytes = ask.body().orElse("").getBytes(StandardCharsets.UTF_8);
        MediaType type = MediaType.parse(ask.headers().getOrDefault("Content-Type", JSON));
        return RequestBody.create(bytes, ask.body().isPresent() ? type : null);
    }

    private <T> Reply<T> meaning(Ask ask, Sent sent, Function<JsonNode, T> reader) {
        return switch (sent) {
            case Sent.Unsent(String why) -> new Reply.Later<>(system + ": " + why, Pause.USUAL);
            case Sent.Lost(String why) -> inDoubt(ask, system + ": " + why);
            case Sent.Answered(Answer answer) when answer.isSuccess() -> read(answer, reader);
            case Sent.Answered(Answer answer)
            when Pause.isAsked(answer) ->
                new Reply.Later<>(
                        system + " asks for fewer calls",
                        Pause.of(answer, http.clock().instant()));
            case Sent.Answered(Answer answer) when answer.status() >= 500 -> trouble(ask, answer);
            case Sent.Answered(Answer answer) -> new Reply.Refused<>(refusal(ask, answer), answer.status());
        };
    }

    private <T> Reply<T> inDoubt(Ask ask, String why) {
        return ask.changesNothing() ? new Reply.Later<>(why, Pause.USUAL) : new Reply.Unknown<>(why);
    }

    private <T> Reply<T> trouble(Ask ask, Answer answer) {
        String why = "%s has trouble of its own (HTTP %d)".formatted(system, answer.status());
        return ask.changesNothing()
                ? new Reply.Later<>(why, Pause.of(answer, http.clock().instant()))
                : new Reply.Unknown<>(why);
    }

    private <T> Reply<T> read(Answer answer, Function<JsonNode, T> reader) {
        try {
            return new Reply.Done<>(reader.apply(answer.body()));
        } catch (UnreadableAnswer unreadable) {
            return new Reply.Unknown<>(system + " answered " + unreadable.getMessage());
        }
    }

    private String refusal(Ask ask, Answer answer) {
        String words = dialect.meaning(ask, answer).orElseGet(() -> general(answer));
        for (String secret : secrets) {
            words = words.replace(secret, "...");
        }
        return words;
    }

    private String general(Answer answer) {
        String meaning = switch (answer.status()) {
            case 401 -> "%s does not accept %s".formatted(system, credential);
            case 403 -> "%s does not let %s do this".formatted(system, credential);
            case 404 -> "%s has no such thing, or does not show it to %s".formatted(system, credential);
            default ->
                answer.status() < 400
                        ? "%s wants to be called at another address".formatted(system)
                        : "%s says no (HTTP %d)".formatted(system, answer.status());
        };
        return Dialect.said(answer.body())
                .map(said -> "%s: \"%s\"".formatted(meaning, said))
                .orElse(meaning);
    }
}
