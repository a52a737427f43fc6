package dev.evenkeel.nudge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.nudge.rule.Cadence;

/**
 * What a prompt decides from.
 *
 * @param now what the clock shows
 * @param since when the incident was declared, or last came back
 * @param base when its age began to count for how often is asked: {@code since}, or the last time it got worse
 * @param first when this prompt is first due, as set or by the catalogue
 * @param set whether that was set by the operator
 * @param past what became of this prompt in this incident so far, oldest first, open ones included
 */
public record Scene(
        IncidentFacts incident,
        Instant now,
        Instant since,
        Instant base,
        Duration first,
        boolean set,
        List<Past> past) {

    public Scene {
        past = List.copyOf(past);
    }

    /** What became of the question about a subject last. */
    public Optional<Past> last(String subject) {
        return past.reversed().stream()
                .filter(each -> each.subject().equals(subject))
                .findFirst();
    }

    /** What became of the last question that came to an end. */
    public Optional<Past> lastEnded() {
        return past.reversed().stream().filter(each -> !each.open()).findFirst();
    }

    /** Whether it was answered so, about this subject, since the incident began or came back. */
    public boolean answered(String subject, String... answers) {
        return past.stream()
                .filter(each -> each.subject().equals(subject))
                .filter(each ->
                        each.answeredAt().filter(at -> !at.isBefore(since)).isPresent())
                .anyMatch(each -> answers.length == 0
                        || List.of(answers).contains(each.answer().orElse("")));
    }

    /** When the open question without a subject was due; now, where there is none. */
    public Instant due() {
        return last("").filter(Past::open).map(Past::dueAt).orElse(now);
    }

    /** How many times longer than in the beginning the wait after the open question is. */
    public int stretch() {
        return Cadence.stretch(Duration.between(base, due()));
    }

    /** The next time after {@code evidence}, less often the older the incident. */
    public Instant next(Instant evidence) {
        return Cadence.next(evidence, first, base);
    }
}
