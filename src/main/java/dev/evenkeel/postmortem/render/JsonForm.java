package dev.evenkeel.postmortem.render;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.evenkeel.postmortem.draft.Draft;
import dev.evenkeel.postmortem.draft.Provenance.Basis;

/** A draft as JSON, for programs: the document model itself. Absent facts are null; moments are ISO-8601 in UTC, lengths in seconds. */
final class JsonForm {

    private static final ObjectWriter WRITER = writer();

    private JsonForm() {}

    private static ObjectWriter writer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        SimpleModule words = new SimpleModule();
        words.addSerializer(Duration.class, seconds());
        words.addSerializer(Basis.class, lowerCase());
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(words)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
                .build()
                .writer(printer);
    }

    private static JsonSerializer<Duration> seconds() {
        return new JsonSerializer<>() {
            @Override
            public void serialize(Duration length, JsonGenerator json, SerializerProvider any) throws IOException {
                json.writeNumber(length.toSeconds());
            }
        };
    }

    private static JsonSerializer<Basis> lowerCase() {
        return new JsonSerializer<>() {
            @Override
            public void serialize(Basis basis, JsonGenerator json, SerializerProvider any) throws IOException {
                json.writeString(basis.name().toLowerCase(Locale.ROOT));
            }
        };
    }

    static String render(Draft draft) {
        try {
            return WRITER.writeValueAsString(draft) + "\n";
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the draft of " + draft.header().key() + " cannot be written", broken);
        }
    }
}
