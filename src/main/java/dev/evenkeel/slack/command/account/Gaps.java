package dev.evenkeel.slack.command.account;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Text;
import dev.evenkeel.postmortem.DraftOf;
import dev.evenkeel.postmortem.draft.Draft;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;

/** Shows what the record does not answer, and whom to ask. */
@ApplicationScoped
class Gaps implements Verb {

    private static final int MOST = 12;

    private final DraftOf drafts;

    @Inject
    Gaps(DraftOf drafts) {
        this.drafts = drafts;
    }

    @Override
    public String name() {
        return "gaps";
    }

    @Override
    public String usage() {
        return "gaps";
    }

    @Override
    public String does() {
        return "what the draft still lacks, and whom to ask";
    }

    @Override
    public boolean takesArguments() {
        return false;
    }

    @Override
    public Reply run(Said said) {
        List<Draft.Question> gaps =
                drafts.draft(said.key(), false).map(Draft::questions).orElse(List.of());
        if (gaps.isEmpty()) {
            return Reply.sentence("The draft lacks nothing I know of.");
        }
        Text summary = gaps.size() == 1 ? Text.of("1 gap in the draft") : Text.of("{} gaps in the draft", gaps.size());
        List<Text> lines = gaps.stream()
                .limit(MOST)
                .map(gap -> Text.of("• {} Ask: {}.", Text.written(gap.text()), Text.written(gap.ask())))
                .toList();
        return new Reply.Whisper(Message.of(
                summary,
                List.of(
                        new Part.Words(summary),
                        new Part.Words(Text.lines(lines)),
                        new Part.Why(Text.of("`/incident note`, `at`, `started` and `detected` fill them.")))));
    }
}
