package dev.evenkeel.prompt.after;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;

import dev.evenkeel.incident.Severity;
import dev.evenkeel.nudge.rule.WorkingHours;

/** When a postmortem is due, and on which mornings its owner is reminded. */
record Deadline(LocalDate day, WorkingHours hours) {

    /** Three days after a SEV1 was resolved, else five working days. */
    static Deadline after(Instant resolved, Severity severity, WorkingHours hours) {
        LocalDate day = hours.dayOf(resolved);
        return new Deadline(severity == Severity.SEV1 ? day.plusDays(3) : WorkingHours.workingDays(day, 5), hours);
    }

    /** The next reminder after a moment: two working days before, on the day, two days after, then every Monday; always in working hours. */
    Instant reminderAfter(Instant moment) {
        return Stream.of(WorkingHours.workingDays(day, -2), day, day.plusDays(2))
                .map(hours::morning)
                .map(hours::notBefore)
                .filter(at -> at.isAfter(moment))
                .findFirst()
                .orElseGet(() -> mondayAfter(moment));
    }

    private Instant mondayAfter(Instant moment) {
        LocalDate monday = hours.dayOf(moment).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return hours.morning(monday);
    }

    /** The day as somebody set it, or this one. */
    Deadline or(Optional<LocalDate> other) {
        return other.map(chosen -> new Deadline(chosen, hours)).orElse(this);
    }
}
