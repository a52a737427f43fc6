package dev.evenkeel.nudge.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTest {

    @ParameterizedTest
    @CsvSource({"PT40S, 40 s", "PT23M10S, 23 min", "PT60M, 1 h", "PT65M, 1 h 5 min", "PT51H, 2 d 3 h", "PT-1S, 0 s"})
    void lengths_are_said_short(Duration length, String said) {
        assertThat(Spoken.length(length)).isEqualTo(said);
    }

    @Test
    void an_absence_is_owned_up_to() {
        Duration away = Duration.ofMinutes(23);
        assertThat(Missed.sentence(away, List.of(new Missed("check-in", "check-ins", 1))))
                .isEqualTo("I was away 23 min; 1 check-in was missed.");
        assertThat(Missed.sentence(
                        away,
                        List.of(
                                new Missed("check-in", "check-ins", 1),
                                new Missed("public update", "public updates", 1))))
                .isEqualTo("I was away 23 min; 1 check-in and 1 public update were missed.");
        assertThat(Missed.sentence(away, List.of(new Missed("check-in", "check-ins", 3))))
                .isEqualTo("I was away 23 min; 3 check-ins were missed.");
    }

    @Test
    void what_would_have_come_again_counts_each_time() {
        Instant due = Instant.parse("2026-11-21T10:00:00Z");
        Duration quarter = Duration.ofMinutes(15);
        assertThat(Missed.times(due, quarter, due.plusSeconds(60))).isEqualTo(1);
        assertThat(Missed.times(due, quarter, due.plus(Duration.ofMinutes(31)))).isEqualTo(3);
        assertThat(Missed.times(due, Duration.ZERO, due.plus(Duration.ofHours(3))))
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} becomes {1} in Berlin")
    @CsvSource({
        "2026-11-20T10:00:00Z, 2026-11-20T10:00:00Z",
        "2026-11-20T06:00:00Z, 2026-11-20T08:00:00Z",
        "2026-11-20T17:30:00Z, 2026-11-23T08:00:00Z",
        "2026-11-21T10:00:00Z, 2026-11-23T08:00:00Z",
        "2026-10-25T10:00:00Z, 2026-10-26T08:00:00Z",
    })
    void working_hours_are_those_of_the_person_asked(Instant wanted, Instant asked) {
        assertThat(new WorkingHours(ZoneId.of("Europe/Berlin")).notBefore(wanted))
                .isEqualTo(asked);
    }

    @ParameterizedTest(name = "{1} working days from {0}: {2}")
    @CsvSource({
        "2026-11-20, 1, 2026-11-23",
        "2026-11-21, 1, 2026-11-23",
        "2026-11-23, -1, 2026-11-20",
        "2026-11-20, 5, 2026-11-27",
        "2026-11-20, 0, 2026-11-20",
    })
    void weekends_are_no_working_days(LocalDate from, int days, LocalDate to) {
        assertThat(WorkingHours.workingDays(from, days)).isEqualTo(to);
    }

    @ParameterizedTest(name = "check-in every {0}: the deputy after {1}, who is on call after {2}")
    @CsvSource({"PT15M, PT5M, PT15M", "PT1H, PT5M, PT15M", "PT9S, PT3S, PT9S"})
    void a_steep_ladder_shrinks_with_a_short_interval(Duration interval, Duration deputy, Duration onCall) {
        List<Rung> ladder = Rung.steep(interval);
        assertThat(ladder.getFirst()).isEqualTo(new Rung(deputy, Rung.Climb.DEPUTY));
        assertThat(ladder.getLast()).isEqualTo(new Rung(onCall, Rung.Climb.ON_CALL));
    }
}
