package dev.evenkeel.sandbox.api;

import dev.evenkeel.sandbox.http.Answer;
import dev.evenkeel.sandbox.http.Json;

/**
 * What a call came to.
 *
 * @param outcome {@code ok}, an error code, or what was done to the answer
 */
public record Exchange(Answer answer, String outcome) {

    /** Refused for its number; may be repeated after so many seconds. */
    static Exchange tooMany(int seconds) {
        Answer answer = Answer.json(429, Json.object().put("ok", false).put("error", "ratelimited"));
        return new Exchange(answer.with("Retry-After", Integer.toString(seconds)), "ratelimited");
    }
}
