package dev.evenkeel.provider.http;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import okhttp3.Headers;

/**
 * What came back.
 *
 * @param body missing where there was none, or where it was not JSON
 */
public record Answer(int status, Headers headers, JsonNode body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(String::strip).filter(it -> !it.isEmpty());
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
