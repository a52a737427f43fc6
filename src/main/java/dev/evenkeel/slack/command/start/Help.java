package dev.evenkeel.slack.command.start;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.command.Vocabulary;
import dev.evenkeel.slack.typed.Typed;

/** Shows the verbs, grouped by when they are needed; or one of them. */
@ApplicationScoped
class Help implements Verb {

    /** Verbs by when they are needed. */
    private static final Map<String, List<String>> GROUPS = groups();

    private final Instance<Vocabulary> vocabulary;

    @Inject
    Help(Instance<Vocabulary> vocabulary) {
        this.vocabulary = vocabulary;
    }

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("Begin", List.of("declare", "status", "list", "lead", "role", "handover"));
        groups.put(
                "Stop it",
                List.of("suspects", "flags", "back", "kill", "halt", "tried", "identified", "mitigated", "resolve"));
        groups.put("Keep the clocks", List.of("update", "public", "ack", "snooze", "next"));
        groups.put("Write it down", List.of("note", "at", "change", "action", "timeline"));
        groups.put("Correct", List.of("sev", "title", "impact", "svc", "started", "detected", "reopen", "cancel"));
        groups.put("After", List.of("gaps", "postmortem", "close"));
        groups.put("The bot", List.of("help", "doctor", "readiness"));
        return groups;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public List<String> aliases() {
        return List.of("?");
    }

    @Override
    public String usage() {
        return "help [VERB]";
    }

    @Override
    public String does() {
        return "the verbs, or one of them";
    }

    @Override
    public boolean needsIncident() {
        return false;
    }

    @Override
    public Reply run(Said said) {
        return said.rest().isBlank()
                ? new Reply.Whisper(all())
                : vocabulary.get().help(Typed.line(said.rest()));
    }

    private Message all() {
        List<Verb> verbs = vocabulary.get().verbs();
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, List<String>> group : GROUPS.entrySet()) {
            List<Text> lines = new ArrayList<>(List.of(ours("*" + group.getKey() + "*")));
            group.getValue().stream()
                    .flatMap(name -> verbs.stream().filter(verb -> verb.name().equals(name)))
                    .forEach(verb -> lines.add(ours("`" + verb.usage() + "` " + verb.does())));
            if (lines.size() > 1) {
                parts.add(new Part.Words(Text.lines(lines)));
            }
        }
        parts.add(new Part.Why(
                ours("Outside an incident's channel: `/incident INC-12 VERB`. In a thread: mention me instead of"
                        + " typing `/incident`. A TIME is `14:05`, `25m ago` or `2026-11-21 14:05 UTC`.")));
        return Message.of(ours("What can be typed after `/incident`"), parts);
    }

    /** The verbs of the groups, for whoever proves that none is missing. */
    static List<String> shown() {
        return GROUPS.values().stream().flatMap(List::stream).toList();
    }

    private static Text ours(String words) {
        return new Text(List.of(new Span.Ours(words)));
    }
}
