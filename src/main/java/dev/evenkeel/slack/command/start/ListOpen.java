package dev.evenkeel.slack.command.start;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.command.VisibleIncidents;
import dev.evenkeel.slack.typed.Typed;

/** Lists what is open. */
@ApplicationScoped
class ListOpen implements Verb {

    private static final int MOST = 15;

    private final VisibleIncidents incidents;

    @Inject
    ListOpen(VisibleIncidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String name() {
        return "list";
    }

    @Override
    public List<String> aliases() {
        return List.of("ls");
    }

    @Override
    public String usage() {
        return "list";
    }

    @Override
    public String does() {
        return "open incidents";
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
        List<IncidentFacts> open = incidents.open(said.userId(), said.channelId());
        if (open.isEmpty()) {
            return Reply.sentence("No incident is open.");
        }
        List<Text> lines =
                new ArrayList<>(open.stream().limit(MOST).map(ListOpen::line).toList());
        if (open.size() > MOST) {
            lines.add(Text.of("and {} more", open.size() - MOST));
        }
        Text summary =
                open.size() == 1 ? Text.of("1 incident is open.") : Text.of("{} incidents are open.", open.size());
        return new Reply.Whisper(
                Message.of(summary, List.of(new Part.Words(summary), new Part.Words(Text.lines(lines)))));
    }

    private static Text line(IncidentFacts incident) {
        Text head = Text.of(
                "*{}* {} {}: {}",
                incident.key(),
                incident.severity().name(),
                incident.status().word(),
                Typed.shortened(incident.title(), 80));
        Text commander = incident.commander()
                .map(userId -> Text.of(", commander {}", new Span.Person(userId)))
                .orElseGet(() -> Text.of(", no commander"));
        Text channel = incident.channelId()
                .map(id -> Text.of(" {}", new Span.Channel(id)))
                .orElse(Text.EMPTY);
        return head.then(commander).then(channel);
    }
}
