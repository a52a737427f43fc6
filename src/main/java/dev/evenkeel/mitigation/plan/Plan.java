package dev.evenkeel.mitigation.plan;

import java.util.List;
import java.util.Optional;

import dev.evenkeel.chat.Text;
import dev.evenkeel.mitigation.act.Wanted;

/**
 * A way back, ready to be put before everybody.
 *
 * @param what as a sentence without its full stop
 * @param kind as it stands in documents
 * @param changes what it takes back, by reference, newest first
 * @param wanted what has to be done to production; empty where nobody but a person can do it
 * @param detail which changes go with it, and whose they are; may be empty
 * @param byHand how people do it
 * @param command the command on file, without words around it; may be empty
 * @param afterwards what to type after {@code tried} once it has been done by hand
 * @param suspect the change it was planned against
 */
public record Plan(
        String what,
        String kind,
        List<String> changes,
        Optional<Wanted> wanted,
        String detail,
        Text byHand,
        String command,
        String afterwards,
        Optional<String> suspect) {

    public Plan {
        changes = List.copyOf(changes);
    }
}
