package dev.evenkeel.slack.command;

import java.time.Instant;
import java.util.Optional;

import dev.evenkeel.chat.Span;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Result;

/**
 * A command somebody gave, ready for its {@link Verb}.
 *
 * @param verb as typed, in lower case; may be an alias
 * @param rest the arguments as Slack delivers them; see {@link dev.evenkeel.slack.typed.Typed}
 * @param by who gave it, and whether they typed or pressed it
 * @param channelId where it was said
 * @param incident the one named in front, else the one of the channel
 * @param triggerId opens a form within three seconds; empty where the command came as a mention
 * @param responseUrl takes the answer; empty where the command came as a mention
 * @param at when Slack's request came in
 */
public record Said(
        String verb,
        String rest,
        Actor by,
        String userName,
        String channelId,
        Optional<IncidentFacts> incident,
        Optional<String> triggerId,
        Optional<String> responseUrl,
        Instant at) {

    /** Who gave it. */
    public String userId() {
        return by.userId();
    }

    /** The incident; only for verbs that need one. */
    public IncidentFacts facts() {
        return incident.orElseThrow(() -> new IllegalStateException("no incident at hand for " + verb));
    }

    /** The incident's key. */
    public String key() {
        return facts().key();
    }

    /** What became of it, for the caller: nothing where the channel they typed in shows it. */
    public Reply answer(Result result) {
        return result instanceof Result.Done(IncidentFacts now) ? done(now) : Reply.of(result);
    }

    /** That it is done, where the caller cannot see it. */
    public Reply done(IncidentFacts now) {
        if (now.channelId().filter(channelId::equals).isPresent()) {
            return Reply.silent();
        }
        return now.channelId()
                .map(channel -> Reply.whisper("Done in {}.", new Span.Channel(channel)))
                .orElseGet(() -> Reply.whisper("Done for {}.", now.key()));
    }
}
