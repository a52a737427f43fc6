package dev.evenkeel.slack.command.start;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Text;
import dev.evenkeel.mitigation.ready.Readiness;
import dev.evenkeel.mitigation.ready.Readiness.Item;
import dev.evenkeel.mitigation.ready.ReadinessNow;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.Typed;

/** Says what has no way back, before it is needed. */
@ApplicationScoped
class ShowReadiness implements Verb {

    private static final int MOST = 10;

    private final ReadinessNow readiness;

    @Inject
    ShowReadiness(ReadinessNow readiness) {
        this.readiness = readiness;
    }

    @Override
    public String name() {
        return "readiness";
    }

    @Override
    public String usage() {
        return "readiness";
    }

    @Override
    public String does() {
        return "what has no way back";
    }

    @Override
    public boolean takesArguments() {
        return false;
    }

    @Override
    public boolean needsIncident() {
        return false;
    }

    @Override
    public Reply run(Said said) {
        Readiness all = readiness.all();
        List<Item> without = all.items().stream().filter(Item::hasNoWay).toList();
        Text summary = Text.of("{}", all.summary());
        List<Part> parts = new ArrayList<>(List.of(new Part.Words(summary)));
        if (!without.isEmpty()) {
            List<Text> lines = new ArrayList<>(
                    without.stream().limit(MOST).map(ShowReadiness::line).toList());
            if (without.size() > MOST) {
                lines.add(Text.of("and {} more; the page `/readiness` lists all", without.size() - MOST));
            }
            parts.add(new Part.Words(Text.lines(lines)));
        }
        return new Reply.Whisper(Message.of(summary, parts));
    }

    private static Text line(Item item) {
        String sort = item.flag().isPresent() ? "flag" : item.job().isPresent() ? "data pushes of" : "service";
        return Text.of(
                "• " + sort + " {}: {}",
                Typed.shortened(item.name(), 60),
                Typed.shortened(String.join("; ", item.missing()), 160));
    }
}
