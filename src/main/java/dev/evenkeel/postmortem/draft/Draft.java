package dev.evenkeel.postmortem.draft;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A postmortem as far as it can be written from what was recorded. Facts that are absent are absent here and stand among the
 * questions; nothing is guessed into their place.
 *
 * @param keyEvents at most twenty, unless the incident itself changed more often
 * @param interview what to ask those who were there, to hear how it looked from where they stood
 * @param outside a skeleton of what customers could be told, made of what they were told already
 * @param timeline everything, in the order it happened
 * @param notes what does not fit together, or could be said better; for the margin
 */
public record Draft(
        Header header,
        List<Statement> summary,
        List<Statement> impact,
        List<KeyTime> times,
        List<Figure> figures,
        List<Line> keyEvents,
        Detection detection,
        List<Turn> roles,
        List<Line> decisions,
        List<Condition> conditions,
        List<Attempt> mitigations,
        List<Post> communication,
        List<FollowUp> followUps,
        List<Question> questions,
        List<Statement> wentWell,
        List<Question> interview,
        List<Statement> outside,
        List<Note> notes,
        List<ChangeSeen> changes,
        List<PromptSeen> prompts,
        List<Line> timeline) {

    /**
     * What stands at the top.
     *
     * @param severities every severity it had, in order
     * @param zone id of the zone shown beside UTC
     * @param asOf up to when the record was read
     * @param shareable whether people appear by role only
     */
    public record Header(
            String key,
            String title,
            String severity,
            List<String> severities,
            String status,
            List<String> services,
            Optional<String> channel,
            Optional<String> commander,
            boolean isPrivate,
            boolean drill,
            Instant asOf,
            String zone,
            boolean shareable) {}

    /**
     * One of the times figures are counted from.
     *
     * @param at empty when unknown; a time nobody confirmed is not here but in {@code proposed}
     * @param standing observed, confirmed, stated, proposed or unknown
     */
    public record KeyTime(
            String name,
            Optional<Instant> at,
            Optional<Instant> proposed,
            String standing,
            Optional<Provenance> from) {}

    /**
     * A length of time with its rule.
     *
     * @param formula which two times it lies between
     * @param length empty when an end is missing
     * @param clock the clock it was read from
     * @param unknown why there is no length
     */
    public record Figure(
            String name, String formula, Optional<Duration> length, String clock, Optional<String> unknown) {}

    /** A line of the timeline; {@code recordedAt} is when it was written down. */
    public record Line(
            String id,
            Instant at,
            Instant recordedAt,
            String kind,
            String text,
            Optional<String> who,
            List<String> marks,
            boolean edited,
            boolean removed,
            Provenance from) {}

    /**
     * How it came to light.
     *
     * @param introducedBy the change, when one was confirmed
     * @param by what noticed it
     * @param lag from impact to detection
     * @param signals what monitoring said, and what people said of how it was found or missed, in order
     * @param ask the question that is left to people
     */
    public record Detection(
            Optional<Instant> introduced,
            Optional<String> introducedBy,
            Optional<Instant> started,
            Optional<Instant> detected,
            Optional<Statement> by,
            Optional<Duration> lag,
            List<Line> signals,
            String ask) {}

    /** Somebody holding a role. */
    public record Turn(String role, String who, Instant from, Optional<Instant> until) {}

    /**
     * Something that had a part in it, or was thought to.
     *
     * @param status confirmed, open, cleared or noted
     * @param evidence what speaks for that status
     */
    public record Condition(String status, String text, Optional<Instant> at, String evidence, Provenance from) {}

    /** A mitigation, dead ends included. */
    public record Attempt(
            Instant at,
            String what,
            String kind,
            Optional<String> who,
            String verdict,
            Optional<Instant> verdictAt,
            boolean deadEnd,
            Provenance from) {}

    /**
     * A word to the outside.
     *
     * @param promised when the next one was promised
     * @param promise what became of that promise
     */
    public record Post(
            Instant at,
            String audience,
            String text,
            Optional<String> who,
            Optional<Instant> promised,
            Optional<String> promise,
            Provenance from) {}

    /**
     * Something to be done.
     *
     * @param lacking what it still needs, such as an owner
     */
    public record FollowUp(
            String text,
            Optional<String> owner,
            Optional<LocalDate> due,
            boolean done,
            List<String> lacking,
            Provenance from) {}

    /**
     * Something the record does not answer.
     *
     * @param ask whom to ask, by name or role
     */
    public record Question(String text, String ask, Optional<Instant> at, Optional<String> permalink) {}

    /** A remark for the margin of a section. */
    public record Note(String section, String text) {}

    /** A change that came into question. */
    public record ChangeSeen(
            String id,
            String title,
            String kind,
            String service,
            Instant at,
            double share,
            String state,
            List<String> reasons,
            Optional<String> url) {}

    /** A prompt and its answer. */
    public record PromptSeen(
            String prompt,
            String question,
            String to,
            String state,
            Instant dueAt,
            Optional<String> answer,
            Optional<String> answeredBy,
            Optional<Instant> answeredAt) {}
}
