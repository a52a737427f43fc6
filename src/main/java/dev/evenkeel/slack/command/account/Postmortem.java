package dev.evenkeel.slack.command.account;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.postmortem.DraftOf;
import dev.evenkeel.postmortem.ExportDraft;
import dev.evenkeel.postmortem.render.Format;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.Typed;

/** Says how far the draft is, or puts it into the channel as a file. */
@ApplicationScoped
class Postmortem implements Verb {

    private static final Pattern EXPORT = Pattern.compile("(?i)export(?:\\s+(?:as\\s+)?(\\S+))?");

    private final DraftOf drafts;
    private final ExportDraft export;

    @Inject
    Postmortem(DraftOf drafts, ExportDraft export) {
        this.drafts = drafts;
        this.export = export;
    }

    @Override
    public String name() {
        return "postmortem";
    }

    @Override
    public List<String> aliases() {
        return List.of("pm", "retro");
    }

    @Override
    public String usage() {
        return "postmortem [export md or html or json]";
    }

    @Override
    public String does() {
        return "the draft: how far it is, or as a file in the channel";
    }

    @Override
    public Reply run(Said said) {
        if (said.rest().isBlank()) {
            return standing(said);
        }
        Matcher typed = EXPORT.matcher(Typed.line(said.rest()));
        Optional<Format> format = typed.matches()
                ? Format.parse(Optional.ofNullable(typed.group(1)).orElse("md"))
                : Optional.empty();
        return format.map(form -> said.answer(export.export(said.key(), form, said.by())))
                .orElseGet(() -> Reply.sentence("Type `/incident postmortem` to see how far the draft is, or"
                        + " `/incident postmortem export md` for a file (md, html or json)."));
    }

    private Reply standing(Said said) {
        return drafts.draft(said.key(), false)
                .map(draft -> Reply.whisper(
                        "The draft of {} has {} lines on its timeline and {} open: `/incident gaps` shows them,"
                                + " `/incident postmortem export md` puts the draft into the channel.",
                        said.key(),
                        draft.timeline().size(),
                        draft.questions().size() == 1
                                ? "1 gap"
                                : draft.questions().size() + " gaps"))
                .orElseGet(Reply::silent);
    }
}
