package dev.evenkeel.nudge;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;

/**
 * An answer that was given.
 *
 * @param prompt id of the question's row
 * @param about what was kept when it was asked
 * @param answer id of the answer
 * @param choice the person chosen, where one was
 * @param form the fields of the form, by id; empty as long as none was filled
 */
public record Given(
        long prompt,
        IncidentFacts incident,
        String subject,
        Map<String, String> about,
        String answer,
        Actor by,
        Optional<String> choice,
        Map<String, String> form,
        Instant now) {

    /** A field of the form, without blanks around it; empty when it was left so. */
    public Optional<String> field(String id) {
        return Optional.ofNullable(form.get(id)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A moment from the form: seconds of the epoch, or ISO-8601 with an offset. */
    public Optional<Instant> moment(String id) {
        return field(id).flatMap(Given::parse);
    }

    private static Optional<Instant> parse(String text) {
        try {
            return Optional.of(
                    text.chars().allMatch(Character::isDigit)
                            ? Instant.ofEpochSecond(Long.parseLong(text))
                            : java.time.OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }
}
