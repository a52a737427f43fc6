package dev.evenkeel.slack.command.undo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.mitigation.plan.ProposeMitigation;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.ServiceName;
import dev.evenkeel.slack.typed.Typed;

/** Plans going some deploys back on a service. */
@ApplicationScoped
class Back implements Verb {

    private static final Pattern LINE =
            Pattern.compile("(?:svc:)?(\\S+)(?:\\s+-?(\\d{1,3}))?", Pattern.CASE_INSENSITIVE);

    private final ProposeMitigation propose;

    @Inject
    Back(ProposeMitigation propose) {
        this.propose = propose;
    }

    @Override
    public String name() {
        return "back";
    }

    @Override
    public String usage() {
        return "back SERVICE [N]";
    }

    @Override
    public String does() {
        return "plan going N deploys back";
    }

    @Override
    public Reply run(Said said) {
        Matcher line = LINE.matcher(Typed.line(said.rest()));
        if (!line.matches() || !ServiceName.isOne(line.group(1)) || "0".equals(line.group(2))) {
            return Reply.sentence("Type the service and how many deploys: `/incident back checkout 2`.");
        }
        int steps = line.group(2) == null ? 1 : Integer.parseInt(line.group(2));
        return said.answer(propose.back(said.key(), line.group(1), steps, said.by()));
    }
}
