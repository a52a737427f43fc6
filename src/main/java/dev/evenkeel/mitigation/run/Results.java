package dev.evenkeel.mitigation.run;

import java.time.Instant;
import java.util.UUID;

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

    /** Which press. */
    record Payload(UUID errand) {}

    /**
     * What came of sending.
     *
     * @param wasSo nothing was sent: it stood as wanted already
     * @param handle null where the outside gave none
     */
    record Sent(boolean wasSo, String words, String handle) {}

    /**
     * What looking came to.
     *
     * @param found {@code at}, {@code moving}, {@code failed}, {@code hidden} or {@code unseen}
     * @param state how things stand, or why that is not known
     */
    record Looked(String found, String state, boolean asWanted, Instant at) {}

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
