package dev.evenkeel.chat.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Utterances and their results as JSON, the form in which they wait. */
@ApplicationScoped
public class Notation {

    private final ObjectMapper mapper;

    @Inject
    Notation(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** As JSON. */
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), impossible);
        }
    }

    /** From JSON written by {@link #write}. */
    public <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException foreign) {
            throw new IllegalArgumentException("is not a " + type.getSimpleName(), foreign);
        }
    }
}
