package dev.evenkeel.postmortem;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Place;
import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.incident.Result;
import dev.evenkeel.postmortem.draft.Draft;
import dev.evenkeel.postmortem.render.Format;
import dev.evenkeel.postmortem.render.Renderer;

/** Puts the draft of an incident's postmortem into its channel, as a file. */
@ApplicationScoped
public class ExportDraft {

    private final Incidents incidents;
    private final DraftOf drafts;
    private final Chat chat;

    @Inject
    ExportDraft(Incidents incidents, DraftOf drafts, Chat chat) {
        this.incidents = incidents;
        this.drafts = drafts;
        this.chat = chat;
    }

    /** Shares the draft as it can be written now; the file is called {@code INC-12-postmortem.md} or the like. */
    @Transactional
    public Result export(String incidentKey, Format format, Actor by) {
        Optional<IncidentFacts> incident = incidents.byKey(incidentKey);
        Optional<Draft> draft = drafts.draft(incidentKey, false);
        if (incident.isEmpty() || draft.isEmpty()) {
            return new Result.Refused("There is no incident "
                    + incidentKey.strip().toUpperCase(Locale.ROOT) + ". Name one that list shows.");
        }
        String key = incident.get().key();
        String fileName = key + "-postmortem." + format.extension();
        chat.file(new Place.Room(key), key, fileName, Renderer.render(draft.get(), format), comment(draft.get(), by));
        return new Result.Done(incident.get());
    }

    private static Text comment(Draft draft, Actor by) {
        int open = draft.questions().size();
        Text asked = by.isPerson() ? Text.of(", asked for by {}", new Span.Person(by.userId())) : Text.EMPTY;
        return Text.of(
                "Postmortem draft of {}{}. Every line names its source; {} under “Open questions” with whom to ask.",
                draft.header().key(),
                asked,
                open == 1 ? "1 gap stands" : open + " gaps stand");
    }
}
