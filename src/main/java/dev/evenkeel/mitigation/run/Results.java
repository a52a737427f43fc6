package dev.evenkeel.mitigation.run;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the durable calls of an act carry and bring back, as JSON. */
@Singleton
class Results {

    private final ObjectMapper json;

    @Inject
    Results(ObjectMapper json) {
        this.json = json;
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    <T> T read(String document, Class<T> type) {
        try {
            return json.readValue(document, type);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("a call of ours cannot be read", foreign);
        }
    }
}
