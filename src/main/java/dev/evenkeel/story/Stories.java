package dev.evenkeel.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The stories that can be played. */
public final class Stories {

    /** Their names, as product words. */
    public static final List<String> NAMES = List.of(
            "forgotten-flag",
            "provider-breach",
            "penny-glitch",
            "data-push",
            "two-back",
            "just-instrumentation",
            "silent-errors");

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final Map<String, Story> READ = new ConcurrentHashMap<>();

    private Stories() {}

    /** A story by name. */
    public static Optional<Story> named(String name) {
        return NAMES.contains(name) ? Optional.of(READ.computeIfAbsent(name, Stories::read)) : Optional.empty();
    }

    private static Story read(String name) {
        try (InputStream data = Stories.class.getResourceAsStream("/story/" + name + ".json")) {
            return MAPPER.readValue(data, Story.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("story " + name + " cannot be read", broken);
        }
    }
}
