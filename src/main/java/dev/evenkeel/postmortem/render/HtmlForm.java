package dev.evenkeel.postmortem.render;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import dev.evenkeel.postmortem.draft.Draft;

/** A draft as one HTML page that needs nothing else and prints well. The template engine escapes. */
final class HtmlForm {

    private HtmlForm() {}

    static String render(Draft draft) {
        return Templates.document(Layout.of(draft)).render();
    }

    /** Checked at build time against {@link Document}. */
    @CheckedTemplate(basePath = "postmortem")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance document(Document document);
    }
}
