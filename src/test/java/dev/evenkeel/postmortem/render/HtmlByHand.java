package dev.evenkeel.postmortem.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;

import dev.evenkeel.postmortem.draft.Draft;

/** The templates of the application, run without it. */
public final class HtmlByHand {

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .build();

    private static final Variant HTML = Variant.forContentType(Variant.TEXT_HTML);

    private HtmlByHand() {}

    public static String render(Draft draft) {
        synchronized (ENGINE) {
            if (!ENGINE.isTemplateLoaded("postmortem/cell")) {
                ENGINE.putTemplate("postmortem/cell", ENGINE.parse(read("cell"), HTML, "postmortem/cell"));
                ENGINE.putTemplate("postmortem/document", ENGINE.parse(read("document"), HTML, "postmortem/document"));
            }
        }
        Template template = ENGINE.getTemplate("postmortem/document");
        return template.data("document", Layout.of(draft)).render();
    }

    private static String read(String name) {
        try (InputStream in = HtmlByHand.class.getResourceAsStream("/templates/postmortem/" + name + ".html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
