package dev.evenkeel.postmortem.collect;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import dev.evenkeel.postmortem.account.Event;
import dev.evenkeel.postmortem.account.Event.Kind;
import dev.evenkeel.postmortem.account.Event.Mark;
import dev.evenkeel.timeline.Entry;

/** The ledger's entries as lines of the account. */
final class Events {

    private Events() {}

    static List<Event> of(List<Entry> entries) {
        return entries.stream().map(Events::event).toList();
    }

    private static Event event(Entry entry) {
        return new Event(
                Long.toString(entry.id()),
                entry.occurredAt(),
                entry.recordedAt(),
                kind(entry),
                entry.text(),
                entry.actorId(),
                entry.actorRole(),
                entry.source().kind(),
                entry.source().permalink(),
                marks(entry),
                entry.edited(),
                entry.removed(),
                entry.facts());
    }

    private static Set<Mark> marks(Entry entry) {
        return entry.marks().stream().map(mark -> Mark.valueOf(mark.name())).collect(Collectors.toSet());
    }

    private static Kind kind(Entry entry) {
        return switch (entry.kind()) {
            case DECLARED -> Kind.DECLARED;
            case STATUS -> Kind.STATUS;
            case SEVERITY -> Kind.SEVERITY;
            case ROLE -> "commander".equals(entry.facts().get("role")) ? Kind.COMMAND_TAKEN : Kind.ROLE;
            case TITLE, IMPACT, SERVICES, TIME_CORRECTED, FACTS_CONFIRMED -> Kind.CORRECTION;
            case UPDATE -> Kind.UPDATE;
            case NOTE -> spoken(entry.text(), Kind.NOTE);
            case MESSAGE -> spoken(entry.text(), Kind.MESSAGE);
            case PROMPT_ANSWER -> Kind.ANSWER;
            case CHANGE -> Kind.CHANGE;
            case ALERT -> Kind.ALERT;
            case SUGGESTION -> Kind.SUGGESTION;
            case MITIGATION -> Kind.MITIGATION;
            case VERDICT -> Kind.VERDICT;
            case SUSPECT_CLEARED -> Kind.FINDING;
            case COMMUNICATION -> Kind.COMMUNICATION;
            case FOLLOW_UP -> Kind.TASK;
            case CHANNEL -> Kind.CHANNEL;
            case GAP -> Kind.GAP;
        };
    }

    /** People mark what they say by how they begin it. */
    private static Kind spoken(String text, Kind usual) {
        String start = text.stripLeading().toUpperCase(Locale.ROOT);
        if (start.startsWith("DECISION:")) {
            return Kind.DECISION;
        }
        return start.startsWith("FINDING:") ? Kind.FINDING : usual;
    }
}
