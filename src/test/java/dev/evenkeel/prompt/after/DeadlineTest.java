package dev.evenkeel.prompt.after;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import dev.evenkeel.incident.Severity;
import dev.evenkeel.nudge.rule.WorkingHours;

class DeadlineTest {

    private static final WorkingHours HOURS = new WorkingHours(ZoneOffset.UTC);
    private static final Instant FRIDAY = Instant.parse("2026-11-20T15:00:00Z");

    @Test
    void a_sev1_is_due_after_three_days_and_a_sev2_after_five_working_days() {
        assertThat(Deadline.after(FRIDAY, Severity.SEV1, HOURS).day()).isEqualTo(LocalDate.parse("2026-11-23"));
        assertThat(Deadline.after(FRIDAY, Severity.SEV2, HOURS).day()).isEqualTo(LocalDate.parse("2026-11-27"));
    }

    @Test
    void reminders_come_before_on_and_after_the_day_and_then_every_monday() {
        Deadline deadline = Deadline.after(FRIDAY, Severity.SEV2, HOURS);
        Instant first = deadline.reminderAfter(FRIDAY);
        Instant second = deadline.reminderAfter(first);
        Instant third = deadline.reminderAfter(second);
        Instant fourth = deadline.reminderAfter(third);
        assertThat(first).isEqualTo("2026-11-25T09:00:00Z");
        assertThat(second).isEqualTo("2026-11-27T09:00:00Z");
        assertThat(third).as("two days after is a Sunday").isEqualTo("2026-11-30T09:00:00Z");
        assertThat(fourth).isEqualTo("2026-12-07T09:00:00Z");
    }
}
