package dev.evenkeel.postmortem;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.postmortem.render.Format;
import dev.evenkeel.postmortem.render.Renderer;

/** Gives the draft of an incident's postmortem in one of its forms. */
@ApplicationScoped
public class RenderDraft {

    private final DraftOf drafts;

    @Inject
    RenderDraft(DraftOf drafts) {
        this.drafts = drafts;
    }

    /**
     * The draft as a document; empty when there is no incident of that key.
     *
     * @param shareable true names people by their roles only
     */
    @Transactional
    public Optional<String> render(String incidentKey, Format format, boolean shareable) {
        return drafts.draft(incidentKey, shareable).map(draft -> Renderer.render(draft, format));
    }
}
