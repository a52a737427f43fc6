package dev.evenkeel.postmortem.render;

import dev.evenkeel.postmortem.draft.Draft;

/** Gives a draft its form. The same draft gives the same characters. */
public final class Renderer {

    private Renderer() {}

    /** The draft in {@code format}. */
    public static String render(Draft draft, Format format) {
        return switch (format) {
            case MD -> MarkdownForm.render(draft);
            case HTML -> HtmlForm.render(draft);
            case JSON -> JsonForm.render(draft);
        };
    }
}
