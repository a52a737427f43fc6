package dev.evenkeel.story;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What happened, minute by minute.
 *
 * @param name by which it is played
 * @param title one line about it
 * @param begins when its first minute is
 * @param keepsHour whether it has to begin at that time of day wherever it is played
 * @param services as the API takes them
 * @param flags as the API takes them
 * @param changes as the API takes them, made before it begins
 * @param steps what people and machines do, in order
 */
public record Story(
        String name,
        String title,
        Instant begins,
        boolean keepsHour,
        List<JsonNode> services,
        List<JsonNode> flags,
        List<JsonNode> changes,
        List<Step> steps) {

    public Story {
        services = List.copyOf(services);
        flags = List.copyOf(flags);
        changes = List.copyOf(changes);
        steps = steps.stream().sorted(Comparator.comparing(Step::at)).toList();
    }

    /** The same story, beginning at another time: every moment in it moves along, also those that people write of. */
    public Story beginningAt(Instant begin) {
        return new Moved(begins, begin).story(this);
    }

    /** The same story, beginning soon after {@code now}: at the next whole minute, or at its own time of day. */
    public Story beginningAfter(Instant now) {
        Instant minute = now.plus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.MINUTES);
        long minutesAhead = Math.floorMod(
                Duration.between(minute, begins).toMinutes(), Duration.ofDays(1).toMinutes());
        return beginningAt(keepsHour ? minute.plus(Duration.ofMinutes(minutesAhead)) : minute);
    }

    /** How long it takes. */
    public Duration length() {
        return steps.isEmpty() ? Duration.ZERO : steps.getLast().at();
    }
}
