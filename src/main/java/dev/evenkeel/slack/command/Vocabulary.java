package dev.evenkeel.slack.command;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.evenkeel.slack.typed.CommandLine;
import dev.evenkeel.slack.typed.Nearest;
import dev.evenkeel.slack.typed.Typed;

/** All verbs, by every word for them. */
@Singleton
public class Vocabulary {

    private final Map<String, Verb> words;

    @Inject
    Vocabulary(Instance<Verb> verbs) {
        this(verbs.stream().toList());
    }

    Vocabulary(Collection<Verb> verbs) {
        this.words = new TreeMap<>(verbs.stream()
                .flatMap(verb -> Stream.concat(Stream.of(verb.name()), verb.aliases().stream())
                        .map(word -> Map.entry(word, verb)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The verb of this name or alias; the empty word is the verb of an empty line. */
    Optional<Verb> find(String word) {
        return Optional.ofNullable(words.get(word));
    }

    /** Runs a verb, unless it misses an incident or cannot use its arguments. */
    static Reply run(Verb verb, Said said) {
        if (verb.needsIncident() && said.incident().isEmpty()) {
            return Reply.sentence("Name the incident: `/incident INC-12 " + verb.name()
                    + "`, or type it in the incident's channel; `/incident list` shows what is open.");
        }
        if (!verb.takesArguments() && !said.rest().isBlank()) {
            return Reply.sentence("`" + verb.name() + "` stands alone: type `/incident " + verb.usage() + "`.");
        }
        return verb.run(said);
    }

    /** Runs the verb of this name for a button, which gives it what a typed line would. */
    public Reply press(Said said) {
        return run(find(said.verb()).orElseThrow(() -> new IllegalArgumentException("no verb " + said.verb())), said);
    }

    /** Every verb once, by name. */
    public List<Verb> verbs() {
        return words.entrySet().stream()
                .filter(entry -> entry.getKey().equals(entry.getValue().name()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** How one verb is typed and what it does. */
    public Reply help(String word) {
        CommandLine line = CommandLine.read(word);
        return find(line.verb())
                .filter(verb -> !verb.name().isEmpty())
                .map(verb -> Reply.sentence("`/incident " + verb.usage() + "`: " + verb.does() + also(verb) + "."))
                .orElseGet(() -> unknown(line, false));
    }

    private static String also(Verb verb) {
        return verb.aliases().isEmpty() ? "" : " (also `" + String.join("`, `", verb.aliases()) + "`)";
    }

    /** What to type instead of a word that is no verb. */
    Reply unknown(CommandLine line, boolean inIncident) {
        List<String> known =
                words.keySet().stream().filter(word -> !word.isEmpty()).toList();
        return Nearest.to(line.verb(), known)
                .map(near -> Reply.whisper(
                        "{} is no verb of mine; did you mean `/incident " + near + "`?", quoted(line.verb())))
                .orElseGet(() -> inIncident ? helpInside(line) : helpOutside(line));
    }

    private static Reply helpInside(CommandLine line) {
        return Reply.whisper(
                "{} is no verb of mine: `/incident note TEXT` writes it down, `/incident help` shows the verbs.",
                quoted(line.verb()));
    }

    private static Reply helpOutside(CommandLine line) {
        return Reply.whisper(
                "{} is no verb of mine: `/incident declare TITLE` declares an incident, `/incident help` shows the verbs.",
                quoted(line.verb()));
    }

    private static String quoted(String word) {
        return "\u201C" + Typed.shortened(word, 30) + "\u201D";
    }
}
